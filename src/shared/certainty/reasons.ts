import type { NotFoundCode } from '../../model/absence.ts';

/** What a person is told where something was not found and nothing proves that it is lacking. */
export const NOT_FOUND_REASONS: Readonly<Record<NotFoundCode, string>> = {
  'unknown-form': '没有读到，这种样式上这一项写在哪里还不能确认，请人工查看',
  unread: '有内容没有读清，这一项可能在其中，请人工查看',
  'by-pen': '这一项可能是手写的，没有识别，请人工查看',
  doubtful: '页面上有相近的内容，不能确认是不是这一项，请人工查看',
  'no-place': '没有找到写这一项的位置，请人工查看',
  'several-readings': '这一项有几种读法，请人工核对',
  'unread-ink': '这一处有没有识别的内容，请人工查看',
  'typed-name': '打印的姓名，没有见到签名，请人工查看',
  'unexplained-paper': '卷内有没有认出种类的文书，可能就是它，请人工查看',
};
