import { Controller, Get, Query } from '@nestjs/common';
import { Packs } from '@nivaran/directory';
import { formatsIn } from '../page/formats';
import { LANGUAGES } from '../page/language';
import { PageRoute } from '../page/page-route';
import { type Reading, ReadingOf } from '../page/reading';
import { htmlOf } from '../page/render';
import { Performance, totalOf } from './performance';
import { PerformancePage } from './performance-page';

@Controller(LANGUAGES.map((language) => `${language}/performance`))
export class PerformanceController {
  constructor(
    private readonly performance: Performance,
    private readonly packs: Packs,
  ) {}

  @Get()
  @PageRoute()
  async show(@ReadingOf() reading: Reading, @Query('month') asked: unknown): Promise<string> {
    const { language } = reading;
    const { timeZone } = this.packs.current().pack;
    const known = this.performance.months(timeZone);
    const month = known.find((each) => each === asked) ?? known[0] ?? '';
    const named = new Intl.DateTimeFormat(`${language}-IN`, { month: 'long', year: 'numeric', timeZone: 'UTC' });
    const months = await Promise.all(
      known.map(async (each) => ({
        ...{ month: each, name: named.format(new Date(`${each}-01T00:00:00Z`)) },
        total: totalOf(await this.performance.byDistrict(each, language)),
      })),
    );
    const rows = await this.performance.byDistrict(month, language);
    const formats = formatsIn(language, timeZone);
    return htmlOf(<PerformancePage {...reading} {...{ formats, month, months, rows }} />);
  }
}
