import { Spotlight, type SpotlightActionData, spotlight } from '@mantine/spotlight';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { ticketIdInGroups } from '../formats/formats';
import { QUEUE_VIEWS } from '../queue/queue-search';
import { signOut, useSession } from '../session/session';
import { languageNow, speak } from '../texts/i18n';
import { REPORTS } from './reports';
import { SEARCHING, LODGING } from './roles';

/** So many digits are worth looking for; a ticket ID has eleven, a mobile number ten. */
const ENOUGH = 10;
/** A word that is worth looking for. */
const SHORTEST = 2;

/**
 * Finds tickets and does what can be done from anywhere: one place for both, at `/` and at Ctrl K. A number is looked for on
 * the server, however it is written; words choose among the commands, and find open tickets.
 */
export function Palette() {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const role = useSession().data?.role ?? 'auditor';
  const [query, setQuery] = useState('');
  const [typed] = useDebouncedValue(query, 250);
  const digits = typed.replace(/[^\d०-९]/g, '');
  const isNumber = digits.length >= ENOUGH && SEARCHING.includes(role);
  const isSearch = isNumber || (SEARCHING.includes(role) && digits === '' && typed.trim().length >= SHORTEST);
  const found = useQuery({
    queryKey: ['search', typed, i18n.language],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/search', { params: { query: { q: typed.trim() } }, signal })),
    enabled: isSearch,
    staleTime: 60_000, // that a number was looked for is recorded each time
    retry: false,
  });
  const commands: SpotlightActionData[] = [
    ...QUEUE_VIEWS.map((view) => ({
      id: view,
      label: `${t('palette.queue')}: ${t(`view.${view}`)}`,
      onClick: () => void navigate({ to: '/queue', search: { view } }),
    })),
    ...(LODGING.includes(role)
      ? [{ id: 'new', label: t('lodge.title'), onClick: () => void navigate({ to: '/new' }) }]
      : []),
    ...REPORTS.map(([to, name]) => ({
      id: to,
      label: `${t('report.pages')}: ${t(`report.page.${name}`)}`,
      onClick: () => void navigate({ to }),
    })),
    { id: 'language', label: t('palette.otherLanguage'), onClick: () => speak(languageNow() === 'hi' ? 'en' : 'hi') },
    { id: 'sign-out', label: t('shell.signOut'), onClick: () => void signOut() },
  ];
  const wanted = query.trim().toLocaleLowerCase();
  const matching = commands.filter(({ label }) => label?.toLocaleLowerCase().includes(wanted));
  const tickets = isSearch ? (found.data?.items ?? []) : [];
  const nothing = found.error
    ? found.error.message
    : found.isFetching
      ? t('shell.loading')
      : isNumber
        ? t('palette.noTicket')
        : t('palette.nothing');
  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut={['mod + K', '/']}
      scrollable
      title={t('palette.title')}
      classNames={{ header: 'visually-hidden' }}
    >
      <Spotlight.Search
        placeholder={t('palette.placeholder')}
        aria-label={t('palette.placeholder')}
        leftSection={<IconSearch size={18} aria-hidden />}
      />
      <Spotlight.ActionsList>
        {!isNumber &&
          matching.map(({ id, label = '', onClick }) => (
            <Spotlight.Action key={id} label={label} onClick={onClick ?? (() => undefined)} />
          ))}
        {tickets.map(({ ticketId, category, status }) => (
          <Spotlight.Action
            key={ticketId}
            label={`${ticketIdInGroups(ticketId)} · ${category.name}`}
            description={t(`status.${status}`)}
            onClick={() => void navigate({ to: '/tickets/$ticketId', params: { ticketId } })}
          />
        ))}
        {tickets.length + (isNumber ? 0 : matching.length) === 0 && <Spotlight.Empty>{nothing}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

export const openPalette = (): void => spotlight.open();
