import type { Evidence } from '../../model/evidence.ts';
import type { Box, Mark, Page, UnreadInk } from '../../model/page.ts';
import type { DocumentPart } from '../../shared/page/document-text.ts';
import { MARKS_WOULD_SHOW, SURE_MARK } from '../../shared/certainty/thresholds.ts';

/** Marks of a document on one of its pages: where two papers share the page, those among its own lines. */
export function marksOn(part: DocumentPart): Mark[] {
  return part.page.marks.filter(isOn(part));
}

/** What lies there and was not read; hidden text is nothing that could have been signed or filled in. */
export function unreadOn(part: DocumentPart): UnreadInk[] {
  const { unread = [] } = part.page;
  return unread.filter(({ kind }) => kind !== 'hidden-text').filter(isOn(part));
}

function isOn({ page, lines }: DocumentPart): (thing: { readonly box: Box }) => boolean {
  const isWhole = lines.from === 0 && lines.to >= page.lines.length;
  const top = lines.from === 0 ? 0 : (page.lines[lines.from]?.box.y ?? 0);
  const bottom = lines.to >= page.lines.length ? page.height : (page.lines[lines.to]?.box.y ?? page.height);
  return ({ box }) => {
    const middle = box.y + box.height / 2;
    return isWhole || (middle >= top && middle <= bottom);
  };
}

export function markEvidence(page: Page, mark: Mark): Evidence {
  return { file: page.file, pageNumber: page.pageNumber, box: mark.box, quote: mark.text ?? '' };
}

/** Points: a larger picture is a photograph or a scan, no signature. */
const PICTURE = { width: 260, height: 110 };

/** Whether a mark may stand for somebody's signature: by hand, by finger, by seal, or a picture as small as one. */
export function isSigning({ kind, box, confidence }: Mark): boolean {
  if (kind === 'tick') return false;
  if (kind === 'picture') return box.width <= PICTURE.width && box.height <= PICTURE.height;
  return confidence >= SURE_MARK;
}

const EDITABLE = /\.(?:docx?|wps|rtf|txt|xlsx?|et)$/iu;

/** Why a mark that was not seen on a page may be there all the same; undefined where it would have been seen. */
export function whyUnseen(page: Page): string | undefined {
  if (EDITABLE.test(page.file)) return '上传的是可编辑稿，请补传盖章（签名）扫描件';
  if (page.quality.unreadable !== undefined) return '该页没有读清，请人工查看';
  if (page.textOrigin === 'embedded') return undefined;
  if (page.textOrigin === 'none') return '该页没有读清，请人工查看';
  if (page.quality.isColour !== true) return '灰度（黑白）扫描件上没有认出签名或者印章，请人工查看';
  const isClear = (page.quality.legibility ?? 0) >= MARKS_WOULD_SHOW;
  return isClear ? undefined : '扫描页不够清晰，没有认出签名或者印章，请人工查看';
}

/** Whether something lies on the paper that nobody read and that may be a seal, a signature or words. */
export function mayHoldMark(part: DocumentPart): boolean {
  return unreadOn(part).length > 0;
}
