import { Button, Group, NativeSelect } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCategories, useDirectory, useDistricts } from '../session/directory';
import { SaveView } from './saved-views';
import { CHANNELS, type QueueSearch, STAGES } from './queue-search';

/** Every desk at once, for those who may see them. */
const EVERY_DESK = '*';

interface Props {
  readonly search: QueueSearch;
  /** Whether this reader may look at the queues of other desks. */
  readonly mayChooseDesk: boolean;
}

/** Narrows the queue. What is chosen stands in the address. */
export function QueueFilters({ search, mayChooseDesk }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const desks = useDirectory().data?.desks ?? [];
  const categories = useCategories().data?.items ?? [];
  const districts = useDistricts().data?.items ?? [];
  const { view, ...narrowed } = search;
  const choose = (change: Partial<QueueSearch>) => {
    const next = Object.entries({ ...search, ...change }).filter(([, value]) => value !== undefined);
    void navigate({ to: '/queue', search: Object.fromEntries(next), replace: true });
  };
  const any = { value: '', label: t('queue.any') };
  return (
    <Group gap="xs" align="end" role="search" aria-label={t('queue.filters')}>
      {mayChooseDesk && (
        <NativeSelect
          size="xs"
          label={t('queue.desk')}
          data={[
            { value: '', label: t('queue.ownDesk') },
            { value: EVERY_DESK, label: t('queue.everyDesk') },
            ...desks.map(({ code, name }) => ({ value: code, label: name })),
          ]}
          value={search.desk ?? ''}
          onChange={(event) => choose({ desk: event.currentTarget.value || undefined })}
        />
      )}
      <NativeSelect
        size="xs"
        label={t('queue.category')}
        data={[any, ...categories.map(({ code, name }) => ({ value: code, label: name }))]}
        value={search.category ?? ''}
        onChange={(event) => choose({ category: event.currentTarget.value || undefined })}
      />
      <NativeSelect
        size="xs"
        label={t('queue.district')}
        data={[any, ...districts.map(({ lgd, name }) => ({ value: String(lgd), label: name }))]}
        value={String(search.district ?? '')}
        onChange={(event) => choose({ district: Number(event.currentTarget.value) || undefined })}
      />
      <NativeSelect
        size="xs"
        label={t('queue.clock')}
        data={[any, ...STAGES.map((stage) => ({ value: stage, label: t(`stage.${stage}`) }))]}
        value={search.stage ?? ''}
        onChange={(event) => choose({ stage: STAGES.find((stage) => stage === event.currentTarget.value) })}
      />
      <NativeSelect
        size="xs"
        label={t('queue.channel')}
        data={[any, ...CHANNELS.map((channel) => ({ value: channel, label: t(`channel.${channel}`) }))]}
        value={search.channel ?? ''}
        onChange={(event) => choose({ channel: CHANNELS.find((channel) => channel === event.currentTarget.value) })}
      />
      <SaveView search={search} />
      {Object.keys(narrowed).length > 0 && (
        <Button
          size="xs"
          variant="default"
          onClick={() => void navigate({ to: '/queue', search: view === undefined ? {} : { view }, replace: true })}
        >
          {t('queue.clear')}
        </Button>
      )}
    </Group>
  );
}
