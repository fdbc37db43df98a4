import { Controller, Get } from '@nestjs/common';
import { Packs } from '@nivaran/directory';
import { LANGUAGES } from '../page/language';
import { PageRoute } from '../page/page-route';
import { type Reading, ReadingOf } from '../page/reading';
import { htmlOf } from '../page/render';
import { AboutPage, AccessibilityPage, OfficesPage, PrivacyPage } from './about-pages';

@Controller([...LANGUAGES])
export class AboutController {
  constructor(private readonly packs: Packs) {}

  @Get('about')
  @PageRoute()
  about(@ReadingOf() reading: Reading): string {
    return htmlOf(<AboutPage {...{ reading, directory: this.packs.current() }} />);
  }

  @Get('offices')
  @PageRoute()
  offices(@ReadingOf() reading: Reading): string {
    return htmlOf(<OfficesPage {...{ reading, directory: this.packs.current() }} />);
  }

  @Get('privacy')
  @PageRoute()
  privacy(@ReadingOf() reading: Reading): string {
    return htmlOf(<PrivacyPage {...{ reading, directory: this.packs.current() }} />);
  }

  @Get('accessibility')
  @PageRoute()
  accessibility(@ReadingOf() reading: Reading): string {
    return htmlOf(<AccessibilityPage {...{ reading }} />);
  }
}
