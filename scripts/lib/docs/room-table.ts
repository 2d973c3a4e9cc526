import { rooms } from '../rooms.ts';
import { cell, codeCell, markdownTable } from './table.ts';

/** The table of rooms: what each contains, and what it may import. */
export function roomTable(): string {
  return markdownTable(
    ['room', 'what lives there', 'may import'],
    Object.entries(rooms).map(([name, { holds, may, packages }]) => [
      codeCell(`${name}/`),
      cell(holds),
      [...may.map((room) => `${room}/`), ...packages].map(codeCell).join(', ') || 'nothing',
    ]),
  );
}

/** The table of folders that may import other folders of their room. */
export function folderTable(): string {
  const rows = Object.entries(rooms).flatMap(([name, { folders }]) =>
    Object.entries(folders)
      .filter(([, beside]) => beside.length > 0)
      .map(([folder, beside]) => [
        codeCell(pathOf(name, folder)),
        beside.map((other) => codeCell(pathOf(name, other))).join(', '),
      ]),
  );
  return markdownTable(['folder', 'may import, beside its own files and other rooms'], rows);
}

function pathOf(room: string, folder: string): string {
  return folder === '.' ? `${room}/` : `${room}/${folder}/`;
}
