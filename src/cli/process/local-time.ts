/** Formats a time (ISO 8601) in this machine's time zone, to the minute: `2026-01-31 09:05`; a dash for null. */
export function localTime(time: string | null): string {
  if (time === null) return '–';
  const date = new Date(time);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
