import { Button, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { queryClient } from '../api/query-client';
import { Moment } from '../formats/moment';
import { ProblemAlert } from '../shell/problem-alert';
import { AdminHead } from './admin-head';
import { ListTable } from '../shell/list-table';

const KEY = ['admin', 'tokens'];

/** The keys that programs use in somebody's name. */
export function TokensPage() {
  const { t } = useTranslation();
  const tokens = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => answer(api.GET('/api/v1/admin/tokens', { signal })),
  });
  const revoke = useMutation({
    mutationFn: (tokenId: string) =>
      answer(api.DELETE('/api/v1/admin/tokens/{tokenId}', { params: { path: { tokenId } } })),
    onSettled: () => void queryClient.invalidateQueries({ queryKey: KEY }),
  });
  return (
    <Stack gap="md">
      <AdminHead name="tokens" />
      <Text size="sm" c="dimmed">
        {t('admin.tokensWhat')}
      </Text>
      <ProblemAlert error={revoke.error} />
      <ListTable
        query={tokens}
        caption={t('admin.page.tokens')}
        empty={t('admin.noTokens')}
        rows={tokens.data?.items ?? []}
        keyOf={({ id }) => id}
        columns={[
          { label: t('admin.tokenName'), cell: ({ name }) => <span translate="no">{name}</span> },
          { label: t('admin.account'), cell: ({ account }) => <span translate="no">{account}</span> },
          {
            label: t('admin.scopes'),
            cell: ({ scopes }) => scopes.map((scope) => t(`admin.scope.${scope}`)).join(', '),
          },
          { label: t('admin.made'), cell: ({ createdAt }) => <Moment at={createdAt} /> },
          { label: t('admin.ends'), cell: ({ expiresAt }) => <Moment at={expiresAt} /> },
          {
            label: t('admin.lastUsed'),
            cell: ({ lastUsedAt }) => (lastUsedAt === null ? t('admin.never') : <Moment at={lastUsedAt} />),
          },
          {
            label: t('admin.doWhat'),
            cell: ({ id, name }) => (
              <Button
                size="compact-xs"
                variant="default"
                loading={revoke.isPending && revoke.variables === id}
                aria-label={t('admin.revokeOf', { name })}
                onClick={() => revoke.mutate(id)}
              >
                {t('admin.revoke')}
              </Button>
            ),
          },
        ]}
      />
    </Stack>
  );
}
