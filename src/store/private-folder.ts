import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder that only one process and those it starts write to; removed when they are done. */
export interface PrivateFolder {
  /** What a process must know to keep to the folder. */
  readonly env: Readonly<Record<string, string>>;
  remove(): void;
}

/**
 * A folder for whatever libraries lay down beside their work: files in the temporary folder and below the home folder,
 * and the index of the machine's fonts (`isWithFonts`), which is kept in the system's cache otherwise.
 */
export function privateFolder(isWithFonts: boolean): PrivateFolder {
  const folder = mkdtempSync(path.join(tmpdir(), 'casefile-'));
  const fonts = path.join(folder, 'fonts.conf');
  writeFileSync(fonts, fontsConfig(folder, isWithFonts));
  return {
    env: {
      ...named(['TMPDIR', 'TMP', 'TEMP', 'HOME', 'USERPROFILE', 'XDG_CACHE_HOME', 'XDG_DATA_HOME'], folder),
      FONTCONFIG_FILE: fonts,
    },
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }),
  };
}

function named(names: readonly string[], value: string): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, value]));
}

/** The machine's fonts as its own configuration names them, without the caches that this would write to. */
const MACHINE = [
  '<dir>/usr/share/fonts</dir><dir>/usr/local/share/fonts</dir>',
  '<include ignore_missing="yes">/etc/fonts/conf.d</include>',
].join('');

function fontsConfig(folder: string, isWithFonts: boolean): string {
  const cache = `<cachedir>${folder.replace(/&/gu, '&amp;').replace(/</gu, '&lt;')}</cachedir>`;
  return `<?xml version="1.0"?><fontconfig>${isWithFonts ? MACHINE : ''}${cache}</fontconfig>\n`;
}
