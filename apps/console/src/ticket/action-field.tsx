import { FileInput, MultiSelect, NativeSelect, TextInput, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import type { ComplaintAction } from '../api/schema';
import { useCategories, useDirectory, useDistricts } from '../session/directory';

type Field = ComplaintAction['input'][number];

interface Props {
  readonly field: Field;
  /** null: it is for many. */
  readonly ticketId: string | null;
  /** The citizen's; null: those of many. */
  readonly language: string | null;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onFile: (file: File | null) => void;
  readonly isFirst: boolean;
}

/** What the citizen reads, they read in their language; what many read should fit each of them. */
const IN_LANGUAGE: Readonly<Record<string, 'input.inHindi' | 'input.inEnglish' | 'input.inAny'>> = {
  hi: 'input.inHindi',
  en: 'input.inEnglish',
  any: 'input.inAny',
};

/** A field of an action, by what it means. */
export function ActionField({ field, ticketId, language, value, onChange, onFile, isFirst }: Props) {
  const { t } = useTranslation();
  const { name, kind, required } = field;
  const choices = useChoices(kind, ticketId);
  const label = t(`input.${name as 'text'}`);
  const common = { label, required, value, autoFocus: isFirst, withAsterisk: false };
  const shared = {
    ...common,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => onChange(event.currentTarget.value),
  };
  switch (kind) {
    case 'text-for-staff':
      return <Textarea {...shared} autosize minRows={2} maxLength={5000} />;
    case 'text-for-citizen':
    case 'text-of-citizen':
      return (
        <Textarea
          {...shared}
          autosize
          minRows={3}
          maxLength={5000}
          lang={language ?? undefined}
          description={kind === 'text-for-citizen' ? t(IN_LANGUAGE[language ?? 'any'] ?? 'input.inEnglish') : undefined}
        />
      );
    case 'file':
      return <FileInput label={label} onChange={onFile} accept={choices.mediaTypes.join(',')} withAsterisk={false} />;
    case 'ticket':
      return <TextInput {...shared} />;
    case 'colleagues':
      return (
        <MultiSelect
          label={label}
          description={t('input.mentionsHint')}
          value={value === '' ? [] : value.split(' ')}
          onChange={(accounts) => onChange(accounts.join(' '))}
          data={choices.of(kind).map(({ code, name: text }) => ({ value: code, label: text }))}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('input.none') }}
          nothingFoundMessage={t('input.nobodyFound')}
          maxValues={20}
        />
      );
    case 'desk':
    case 'officer':
    case 'district':
    case 'category':
    case 'source':
    case 'resolution':
    case 'rejection':
    case 'appeal-outcome':
    case 'score':
    case 'incident':
    case 'level':
    case 'evidence-kind':
      return (
        <NativeSelect
          {...shared}
          data={[
            { value: '', label: required ? t('input.choose') : t('input.none') },
            ...choices.of(kind).map(({ code, name: text }) => ({ value: code, label: text })),
          ]}
        />
      );
  }
}

interface Choice {
  readonly code: string;
  readonly name: string;
}

function useChoices(kind: Field['kind'], ticketId: string | null) {
  const { t, i18n } = useTranslation();
  const directory = useDirectory().data;
  const categories = useCategories().data?.items ?? [];
  const districts = useDistricts().data?.items ?? [];
  const incidents = useQuery({
    queryKey: ['incidents', i18n.language],
    queryFn: () => answer(api.GET('/api/v1/incidents')),
    enabled: kind === 'incident',
  });
  const officers = useQuery({
    queryKey: ['queue', 'officers'],
    queryFn: () => answer(api.GET('/api/v1/queue/officers')),
    enabled: kind === 'officer',
  });
  const colleagues = useQuery({
    queryKey: ['ticket', ticketId, 'colleagues'],
    queryFn: () =>
      answer(api.GET('/api/v1/complaints/{ticketId}/colleagues', { params: { path: { ticketId: ticketId ?? '' } } })),
    enabled: kind === 'colleagues' && ticketId !== null,
  });
  const deskName = (id: string | null) => directory?.desks.find(({ code }) => code === id)?.name;
  const byKind: Partial<Record<Field['kind'], readonly Choice[]>> = {
    desk: directory?.desks ?? [],
    district: districts.map(({ lgd, name }) => ({ code: String(lgd), name })),
    category: categories,
    officer:
      officers.data?.items.map(({ account, name, inHand }) => ({
        code: account,
        name: t('input.inHand', { name, count: inHand }),
      })) ?? [],
    colleagues:
      colleagues.data?.items.map(({ account, name, role, desk }) => ({
        code: account,
        name: [name, t(`role.${role}`), deskName(desk)].filter(Boolean).join(' · '),
      })) ?? [],
    source: directory?.sources ?? [],
    resolution: directory?.resolutions ?? [],
    rejection: directory?.rejections ?? [],
    'appeal-outcome': [
      { code: 'allowed', name: t('appeal.allowed') },
      { code: 'dismissed', name: t('appeal.dismissed') },
    ],
    score: [1, 2, 3, 4, 5].map((score) => ({ code: String(score), name: String(score) })),
    incident: incidents.data?.items.map(({ incidentId, title }) => ({ code: incidentId, name: title })) ?? [],
    level: directory?.levels.slice(1).map(({ level, role }) => ({ code: String(level), name: role.name })) ?? [],
    'evidence-kind': directory?.evidence.kinds ?? [],
  };
  return { of: (each: Field['kind']) => byKind[each] ?? [], mediaTypes: directory?.evidence.mediaTypes ?? [] };
}
