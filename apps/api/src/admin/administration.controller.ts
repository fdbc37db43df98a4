import { Controller, Get, Param, Req } from '@nestjs/common';
import { ACTIONS, type ActionInput, InputUnknown, PERMISSIONS, STAFF_ROLES } from '@nivaran/complaints';
import { Packs, TIERS } from '@nivaran/directory';
import { Accounts } from '@nivaran/identity';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { named } from '../complaints/complaint-answers';
import { Endpoint } from '../openapi/endpoint';
import { type LanguageQuery, finding, languageQuery } from '../requests/fields';
import { QueryOf } from '../requests/inputs';
import { languageOf } from '../requests/language';
import { type DayOfMonth, monthOf } from './month';

const LOOKING = ['admin', 'auditor'] as const;

const desksAnswer = z
  .object({
    items: z.array(
      z.object({
        desk: named,
        tier: z.enum(TIERS),
        district: named.nullable(),
        calendar: named,
        staff: z.int().meta({ description: 'Who works there and may sign in.' }),
        contact: z.object({
          address: z.string().nullable(),
          phone: z.string().nullable(),
          email: z.string().nullable(),
        }),
      }),
    ),
  })
  .meta({ id: 'AdminDesks' });

const rolesAnswer = z
  .object({
    items: z.array(
      z.object({
        action: z.string(),
        roles: z.array(z.enum(STAFF_ROLES)),
        citizen: z.boolean().meta({ description: 'Whether the citizen may do it, too.' }),
        where: z.string().meta({ description: 'At which desk somebody must work for it.' }),
        input: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'AdminRoles' });

const calendarsAnswer = z
  .object({ items: z.array(z.object({ calendar: named, desks: z.int(), day: z.string() })) })
  .meta({ id: 'Calendars' });

const hours = z.array(z.object({ from: z.string().meta({ example: '10:00' }), to: z.string() }));
const monthAnswer = z
  .object({
    calendar: named,
    month: z.string(),
    days: z.array(
      z.object({
        date: z.iso.date(),
        hours,
        exception: z.string().nullable().meta({ description: 'Why it is not as its day of the week is.' }),
      }),
    ),
  })
  .meta({ id: 'CalendarMonth' });

const monthQuery = z.strictObject({
  month: z
    .string()
    .refine((value) => /^2\d{3}-(0[1-9]|1[0-2])$/.test(value), finding('NOT_ONE_OF', { values: ['2026-11'] }))
    .meta({ description: 'Year and month.', example: '2026-11' }),
  ...languageQuery.shape,
});

/** The installation as its pack and its accounts have it; to be looked at. */
@Controller('api/v1/admin')
export class AdministrationController {
  constructor(
    private readonly packs: Packs,
    private readonly accounts: Accounts,
  ) {}

  @Get('desks')
  @Endpoint({
    summary: 'List desks with what the pack says of them and who works there',
    roles: LOOKING,
    answer: { status: 200, schema: desksAnswer, description: 'In the order of the pack.' },
    problems: ['NO_PACK_IN_FORCE'],
  })
  async listDesks(
    @QueryOf(languageQuery) _query: LanguageQuery,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof desksAnswer>> {
    const language = languageOf(request);
    const directory = this.packs.current();
    const staff = await this.accounts.working();
    return {
      items: directory.pack.desks.map(({ id, tier, name, districtLgd, calendar, contact }) => ({
        desk: { code: id, name: name[language] },
        tier,
        district:
          districtLgd === null
            ? null
            : { code: String(districtLgd), name: directory.district(districtLgd).name[language] },
        calendar: this.calendarNamed(calendar, language),
        staff: staff.filter(({ desk }) => desk === id).length,
        contact: {
          address: contact?.address?.[language] ?? null,
          phone: contact?.phone ?? null,
          email: contact?.email ?? null,
        },
      })),
    };
  }

  @Get('roles')
  @Endpoint({
    summary: 'List what each role may do to a complaint',
    description: 'The table of permissions that commands are decided by.',
    roles: LOOKING,
    answer: { status: 200, schema: rolesAnswer, description: 'One row for each action.' },
  })
  listRoles(@QueryOf(languageQuery) _query: LanguageQuery): z.infer<typeof rolesAnswer> {
    return {
      items: ACTIONS.map((action) => {
        const { staff, citizen, input } = PERMISSIONS[action];
        const { desk } = PERMISSIONS[action];
        return {
          ...{ action, roles: [...staff], citizen, where: desk },
          input: Object.entries<ActionInput>(input).map(([name, { required }]) => (required ? name : `${name}?`)),
        };
      }),
    };
  }

  @Get('calendars')
  @Endpoint({
    summary: 'List calendars',
    roles: LOOKING,
    answer: { status: 200, schema: calendarsAnswer, description: 'Those of the pack in force.' },
    problems: ['NO_PACK_IN_FORCE'],
  })
  listCalendars(
    @QueryOf(languageQuery) _query: LanguageQuery,
    @Req() request: FastifyRequest,
  ): z.infer<typeof calendarsAnswer> {
    const { pack } = this.packs.current();
    return {
      items: pack.calendars.map(({ id, day }) => ({
        calendar: this.calendarNamed(id, languageOf(request)),
        desks: pack.desks.filter(({ calendar }) => calendar === id).length,
        day,
      })),
    };
  }

  @Get('calendars/:calendar')
  @Endpoint({
    summary: 'Read a month of a calendar',
    roles: LOOKING,
    answer: { status: 200, schema: monthAnswer, description: 'Its days, with their working hours.' },
    problems: ['INPUT_UNKNOWN', 'NO_PACK_IN_FORCE'],
  })
  readMonth(
    @QueryOf(monthQuery) { month }: z.infer<typeof monthQuery>,
    @Param('calendar') id: string,
    @Req() request: FastifyRequest,
  ): z.infer<typeof monthAnswer> {
    const language = languageOf(request);
    const calendar = this.packs.current().pack.calendars.find((each) => each.id === id);
    if (!calendar) throw new InputUnknown('calendar', id);
    const days = monthOf(calendar, month).map(({ date, hours: open, exception }: DayOfMonth) => ({
      ...{ date, hours: open.map(({ from, to }) => ({ from, to })) },
      exception: exception === null ? null : (exception[language] ?? exception.en ?? ''),
    }));
    return { calendar: this.calendarNamed(id, language), month, days };
  }

  private calendarNamed(id: string, language: 'hi' | 'en'): { code: string; name: string } {
    const calendar = this.packs.current().pack.calendars.find((each) => each.id === id);
    return { code: id, name: calendar?.name[language] ?? id };
  }
}
