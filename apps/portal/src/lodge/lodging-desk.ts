import { Inject, Injectable } from '@nestjs/common';
import { Packs } from '@nivaran/directory';
import { CLOCK, type Clock } from '@nivaran/platform';
import type { FastifyRequest } from 'fastify';
import { OwnDraft } from '../draft/own-draft';
import { readingOf } from '../page/reading';
import type { Asking } from './step';

/** What a step of a request looks at. */
@Injectable()
export class LodgingDesk {
  constructor(
    private readonly own: OwnDraft,
    private readonly packs: Packs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async asking(request: FastifyRequest): Promise<Asking> {
    const draft = await this.own.read(request);
    return { draft, directory: this.packs.current(), reading: readingOf(request), now: this.clock.now() };
  }
}
