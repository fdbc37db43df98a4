import { Checkbox, Group, NativeSelect, SegmentedControl, SimpleGrid, Stack, TextInput, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Refused, answer, api } from '../api/client';
import { useCategories, useDistricts } from '../session/directory';
import { DayInput } from '../shell/day-input';
import { ProblemAlert } from '../shell/problem-alert';
import type { Draft } from '../ticket/draft';
import { EarlierTickets } from './earlier-tickets';
import { WhereItGoes, useRouting } from './where-it-goes';

/** What the server calls a field, where the form calls it otherwise. */
const SERVER_NAMES: Readonly<Record<string, string>> = {
  ...{ mobile: 'complainant.mobile', name: 'complainant.name', pin: 'residence.pin', last4: 'idProof.last4' },
  ...{ dose: 'vaccination.dose', date: 'vaccination.date', centre: 'vaccination.centre' },
  ...{ reference: 'vaccination.beneficiaryReference', vaccine: 'vaccination.vaccine' },
};
const PROOFS = [
  ...(['AADHAAR', 'PAN', 'VOTER_ID', 'DRIVING_LICENCE', 'PASSPORT', 'PENSION_PASSBOOK', 'OTHER'] as const),
];
const VACCINES = ['COVISHIELD', 'COVAXIN', 'SPUTNIK V', 'CORBEVAX', 'COVOVAX'];

interface Props {
  readonly draft: Draft;
  readonly onChange: (field: string, value: string) => void;
  readonly error: unknown;
  /** Fields that have to be there and are not. */
  readonly missing: readonly string[];
}

/** In the order in which people tell it. What is wrong with a field stands at the field. */
export function LodgeForm({ draft, onChange, error, missing }: Props) {
  const { t } = useTranslation();
  const categories = useCategories().data?.items ?? [];
  const districts = useDistricts().data?.items ?? [];
  const language = draft['language'] ?? 'hi';
  const consent = useQuery({
    queryKey: ['consent', language],
    queryFn: () =>
      answer(api.GET('/api/v1/public/consent', { params: { query: { lang: language === 'en' ? 'en' : 'hi' } } })),
    staleTime: 300_000,
  });
  const value = (name: string) => draft[name] ?? '';
  const routing = useRouting({
    category: value('category'),
    pin: value('pin'),
    vaccinationDistrict: value('vaccinationDistrict'),
    residenceDistrict: value('residenceDistrict'),
  });
  const wrong = error instanceof Refused ? (error.problem.errors ?? []) : [];
  const field = (name: string) => ({
    label: t(`lodge.${name as 'name'}`),
    value: value(name),
    error: missing.includes(name)
      ? t('lodge.needed')
      : wrong.find((each) => each.field === (SERVER_NAMES[name] ?? name))?.detail,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onChange(name, event.currentTarget.value),
  });
  const choose = { value: '', label: t('input.choose') };
  const where = [choose, ...districts.map(({ lgd, name }) => ({ value: String(lgd), label: name }))];
  return (
    <Stack gap="sm">
      <ProblemAlert error={error} />
      <Group gap="lg">
        <SegmentedControl
          aria-label={t('lodge.channel')}
          data={[
            { value: 'phone', label: t('channel.phone') },
            { value: 'counter', label: t('channel.counter') },
          ]}
          value={draft['channel'] ?? 'phone'}
          onChange={(chosen) => onChange('channel', chosen)}
        />
        <SegmentedControl
          aria-label={t('lodge.language')}
          data={[
            { value: 'hi', label: t('language.hi') },
            { value: 'en', label: t('language.en') },
          ]}
          value={language}
          onChange={(chosen) => onChange('language', chosen)}
        />
      </Group>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <TextInput {...field('mobile')} inputMode="numeric" autoFocus />
        <TextInput {...field('name')} />
      </SimpleGrid>
      <EarlierTickets mobile={value('mobile')} />
      <NativeSelect
        {...field('category')}
        data={[choose, ...categories.map(({ code, name }) => ({ value: code, label: name }))]}
      />
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
        <TextInput {...field('pin')} inputMode="numeric" />
        <NativeSelect {...field('residenceDistrict')} data={where} />
        <NativeSelect {...field('vaccinationDistrict')} data={where} />
      </SimpleGrid>
      <WhereItGoes routing={routing} />
      <SimpleGrid cols={{ base: 1, sm: 4 }} spacing="sm">
        <NativeSelect {...field('dose')} data={[choose, '1', '2', '3']} />
        <DayInput {...field('date')} onChange={(day) => onChange('date', day)} />
        <NativeSelect {...field('vaccine')} data={[choose, ...VACCINES]} />
        <TextInput {...field('reference')} inputMode="numeric" />
      </SimpleGrid>
      <TextInput {...field('centre')} />
      <Textarea {...field('statement')} description={t('lodge.statementHint')} autosize minRows={3} lang={language} />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <NativeSelect
          {...field('proof')}
          data={[
            { value: '', label: t('lodge.noProof') },
            ...PROOFS.map((type) => ({ value: type, label: t(`proof.${type}`) })),
          ]}
        />
        <TextInput {...field('last4')} inputMode="numeric" maxLength={4} />
      </SimpleGrid>
      <Checkbox
        label={
          <>
            {t('lodge.consent')} <span lang={language}>{consent.data?.text}</span>
          </>
        }
        error={field('consent').error}
        checked={value('consent') === 'yes'}
        onChange={(event) => onChange('consent', event.currentTarget.checked ? 'yes' : '')}
      />
    </Stack>
  );
}
