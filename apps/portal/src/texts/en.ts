import { aboutEn } from './about.en';
import { lodgeEn } from './lodge.en';
import { ownEn } from './own.en';
import type { Worded } from './worded';

/** What the pages say in English. What belongs to a jurisdiction stands in its pack. */
export const en = {
  name: 'Nivaran',
  purpose: 'Complaints about vaccination records',
  skip: 'Skip to the content',
  menu: 'Pages',
  otherLanguage: 'Other language',
  links: {
    home: 'Start',
    lodge: 'Make a complaint',
    track: 'Follow a complaint',
    mine: 'My complaints',
    about: 'How it works',
    performance: 'How well it works',
    contacts: 'Offices',
    privacy: 'Privacy',
    accessibility: 'Accessibility',
  },
  back: 'Back',
  next: 'Continue',
  optional: 'optional',
  errors: {
    heading: 'Please put this right',
    titlePrefix: 'Error',
  },
  home: {
    title: 'Is something wrong with your vaccination record?',
    lead: 'A dose that does not show, a wrong name, a certificate that cannot be had: say so here. One office answers to you until it is put right, by a fixed day.',
    lodge: 'Make a complaint',
    lodgeHint: 'It takes about five minutes. You need your mobile phone.',
    track: 'Follow a complaint',
    trackHint: 'With the number that you were given.',
    mine: 'See all my complaints',
    mineHint: 'With a code that we send to your mobile phone.',
    known: 'Known troubles',
    since: 'since',
    what: 'You can complain of',
  },
  track: {
    title: 'Follow a complaint',
    label: 'Number of the complaint',
    hint: '11 digits, such as 261-4829-7315. Spaces and dashes do no harm.',
    submit: 'Show',
    lost: 'You have lost the number?',
    lostLink: 'See all complaints that came from your mobile number',
    ticket: 'Complaint',
    where: 'Where it stands',
    next: 'What happens next',
    holder: 'Who has it now',
    accountable: 'Who answers to you',
    accountableHint: 'This office stays answerable, whoever else helps.',
    due: 'Answer by',
    dueToday: 'today',
    answerBy: 'Please answer by',
    source: 'Waits for',
    category: 'About',
    lodged: 'Received',
    none: 'Not yet decided',
    course: 'What has happened so far',
    why: 'Why this day?',
    merged: 'It goes on as',
    stage: {
      running: 'running',
      paused: 'standing still',
      overdue: 'late',
      met: 'in time',
      late: 'late',
      cancelled: 'ended before its time',
    },
    startedAt: 'began',
    endedAt: 'ended',
    dueAt: 'by',
    proveTitle: 'Is this your complaint?',
    proveText: 'To read all of it, to answer or to take it back, show that its mobile number is yours.',
    prove: 'Get a code on my mobile phone',
    wrongLength: (digits: number) =>
      digits === 0
        ? 'Write the number of your complaint. It has 11 digits and stands in the message that we sent you.'
        : digits === 12
          ? 'This has 12 digits. An Aadhaar number has 12; the number of a complaint has 11. Please never write an Aadhaar number here.'
          : `This has ${digits} digits, and the number of a complaint has 11. Look whether one is missing or too many.`,
    wrongDigits:
      'One of the digits is not right, or two have changed places. The last digit is worked out from the others, and it does not fit. Compare it with your message, digit by digit.',
    unknown: 'There is no complaint with this number. Compare it with your message, digit by digit.',
  },
  lodge: lodgeEn,
  own: ownEn,
  pages: aboutEn,
  closed: {
    title: 'Closed for a short while',
    text: 'We are working on Nivaran. What you have sent is safe, and what you have written but not sent is kept for a day.',
    unsure: 'It is not known whether what you sent has arrived. Go back and send it again: it is counted once.',
    until: (moment: string) => `We open again on ${moment}.`,
    soon: 'Please come again in some minutes.',
  },
  busy: {
    title: 'One moment, please',
    text: 'Very many people ask for a code just now. So that everybody gets theirs, each device waits a little.',
    working: 'Your device is working it out. Then it goes on by itself.',
    wait: 'Wait half a minute, then press the button.',
    early: 'Half a minute is not over yet. Wait a little, then press the button again.',
    button: 'Go on',
  },
  problem: {
    home: 'To the start',
    notFound: 'This page does not exist',
    notFoundText: 'The address may be mistyped, or the page has moved.',
    again: 'Try again',
  },
  footer: { open: 'Free software' },
} as const;

export type Texts = Worded<typeof en>;
