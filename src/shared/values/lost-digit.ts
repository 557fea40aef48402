/** Whether a day is what is left of another one that lost a digit: 12月1日 of 12月11日. ISO days. */
export function mayHaveLostDigit(iso: string, whole: string): boolean {
  const [year, month, day] = numbersOf(iso);
  const [otherYear, otherMonth, otherDay] = numbersOf(whole);
  if (year !== otherYear) return false;
  return (
    (month === otherMonth && isPieceOf(day, otherDay)) || (day === otherDay && isPieceOf(month, otherMonth))
  );
}

/** Without leading noughts. */
function numbersOf(iso: string): [year: string, month: string, day: string] {
  const [year = '', month = '', day = ''] = iso.split('-').map((number) => String(Number(number)));
  return [year, month, day];
}

function isPieceOf(number: string, whole: string): boolean {
  return number.length === 1 && whole.length === 2 && whole.includes(number);
}
