import { ActionIcon, Button, Group, Text, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useLocation, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { queryClient } from '../api/query-client';
import type { SavedViews as Saved } from '../api/schema';
import { Dialog } from '../shell/dialog';
import { NavLinkTo } from '../shell/links';
import { ProblemAlert } from '../shell/problem-alert';
import { type QueueSearch, queueSearch } from './queue-search';

const KEY = ['saved-views'];

function useSavedViews() {
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => answer(api.GET('/api/v1/account/views', { signal })),
    staleTime: 300_000,
  });
}

/** Shown at once, and as they were before if the server says no. */
function useSave(onSaved: () => void) {
  return useMutation({
    mutationFn: (items: Saved['items']) => answer(api.PUT('/api/v1/account/views', { body: { items } })),
    onMutate: (items) => {
      const before = queryClient.getQueryData<Saved>(KEY);
      queryClient.setQueryData(KEY, { items });
      return before;
    },
    onError: (_error, _items, before) => queryClient.setQueryData(KEY, before),
    onSuccess: onSaved,
  });
}

/** Fields come in one order out of `queueSearch`. */
const isSame = (one: Record<string, unknown>, other: Record<string, unknown>) =>
  JSON.stringify(queueSearch(one)) === JSON.stringify(queueSearch(other));

/** What somebody saved under a name, below the views that everybody has. */
export function SavedViews() {
  const { t } = useTranslation();
  const search: QueueSearch = useSearch({ strict: false });
  const isHere = useLocation().pathname.endsWith('/queue');
  const items = useSavedViews().data?.items ?? [];
  const save = useSave(() => undefined);
  return (
    <>
      {items.map((each) => {
        const narrowed = queueSearch(each.search);
        const isNow = isHere && isSame(narrowed, search);
        return (
          <Group key={each.name} gap={0} wrap="nowrap">
            <NavLinkTo
              to="/queue"
              search={narrowed}
              label={each.name}
              active={isNow}
              aria-current={isNow ? 'page' : undefined}
              py={6}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size={28}
              aria-label={t('savedView.forget', { name: each.name })}
              onClick={(event) => {
                event.stopPropagation();
                save.mutate(items.filter(({ name }) => name !== each.name));
              }}
            >
              <IconTrash size={14} aria-hidden />
            </ActionIcon>
          </Group>
        );
      })}
      <ProblemAlert error={save.error} />
    </>
  );
}

/** Keeps what the queue is narrowed to now under a name. */
export function SaveView({ search }: { readonly search: QueueSearch }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const items = useSavedViews().data?.items ?? [];
  const save = useSave(() => {
    setOpen(false);
    setName('');
  });
  if (Object.keys(search).length === 0 || items.some((each) => isSame(each.search, search))) return null;
  const given = name.trim();
  const isTaken = items.some((each) => each.name === given);
  return (
    <>
      <Button size="xs" variant="default" onClick={() => setOpen(true)}>
        {t('savedView.save')}
      </Button>
      <Dialog opened={isOpen} onClose={() => setOpen(false)} title={t('savedView.save')}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            save.mutate([...items.filter((each) => each.name !== given), { name: given, search }]);
          }}
        >
          <TextInput
            label={t('savedView.name')}
            value={name}
            maxLength={60}
            onChange={(event) => setName(event.currentTarget.value)}
            data-autofocus
          />
          <Text size="sm" role="status" my="xs">
            {isTaken && t('savedView.taken')}
          </Text>
          <ProblemAlert error={save.error} />
          <Button type="submit" size="xs" disabled={given === ''} loading={save.isPending}>
            {t('savedView.save')}
          </Button>
        </form>
      </Dialog>
    </>
  );
}
