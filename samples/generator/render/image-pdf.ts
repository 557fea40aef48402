/** One scanned page as JPEG. */
export interface ImagePage {
  readonly jpeg: Buffer;
  readonly width: number;
  readonly height: number;
  readonly isGrey: boolean;
  readonly dpi: number;
}

/** A PDF that holds nothing but pictures, as office scanners write it. */
export function imagePdf(pages: readonly ImagePage[]): Buffer {
  const chunks: Buffer[] = [Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const offsets: number[] = [];
  let length = chunks[0]?.length ?? 0;
  const write = (id: number, ...parts: (string | Buffer)[]): void => {
    offsets[id] = length;
    const body = Buffer.concat(
      [`${id} 0 obj\n`, ...parts, '\nendobj\n'].map((part) =>
        typeof part === 'string' ? Buffer.from(part, 'latin1') : part,
      ),
    );
    chunks.push(body);
    length += body.length;
  };
  const kids = pages.map((_, i) => `${3 + i * 3} 0 R`).join(' ');
  write(1, '<< /Type /Catalog /Pages 2 0 R >>');
  write(2, `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  pages.forEach((page, i) => writePage(write, 3 + i * 3, page));
  const count = 3 + pages.length * 3;
  const table = Array.from(
    { length: count - 1 },
    (_, i) => `${String(offsets[i + 1] ?? 0).padStart(10, '0')} 00000 n \n`,
  ).join('');
  chunks.push(
    Buffer.from(
      `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`,
      'latin1',
    ),
  );
  return Buffer.concat(chunks);
}

function writePage(
  write: (id: number, ...parts: (string | Buffer)[]) => void,
  id: number,
  page: ImagePage,
): void {
  const width = ((page.width / page.dpi) * 72).toFixed(2);
  const height = ((page.height / page.dpi) * 72).toFixed(2);
  const content = `q ${width} 0 0 ${height} 0 0 cm /Im0 Do Q`;
  write(
    id,
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${id + 1} 0 R /Resources << /XObject << /Im0 ${id + 2} 0 R >> >> >>`,
  );
  write(id + 1, `<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  write(
    id + 2,
    `<< /Type /XObject /Subtype /Image /Width ${page.width} /Height ${page.height} /ColorSpace ${page.isGrey ? '/DeviceGray' : '/DeviceRGB'} /BitsPerComponent 8 /Filter /DCTDecode /Length ${page.jpeg.length} >>\nstream\n`,
    page.jpeg,
    '\nendstream',
  );
}
