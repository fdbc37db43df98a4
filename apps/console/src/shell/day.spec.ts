import { asWritten, dayFrom } from './day';

describe('a day, as India writes it', () => {
  it.each([
    ['5/11/2026', '2026-11-05'],
    ['05/11/2026', '2026-11-05'],
    ['5-11-26', '2026-11-05'],
    [' 05.11.2026 ', '2026-11-05'],
    ['5 11 2026', '2026-11-05'],
    ['५/११/२०२६', '2026-11-05'],
    ['2026-11-05', '2026-11-05'],
    ['29/2/2024', '2024-02-29'],
  ])('is read from "%s"', (text, day) => {
    expect(dayFrom(text)).toBe(day);
  });

  it.each(['', '5', '5/11', '31/2/2026', '11/25/2026', '0/1/2026', '5/11/202', 'कल'])('is not in "%s"', (text) => {
    expect(dayFrom(text)).toBeNull();
  });

  it('is read back as it was written', () => {
    expect(asWritten('2026-11-05')).toBe('05/11/2026');
    expect(dayFrom(asWritten('2026-11-05'))).toBe('2026-11-05');
  });
});
