import { Anchor, Button, Code, List, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { queryClient } from '../api/query-client';
import { ProblemAlert } from '../shell/problem-alert';

/** Sets up an authenticator app, and shows the recovery codes once. */
export function SecondFactorForm() {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const setup = useQuery({
    queryKey: ['second-factor-setup'],
    queryFn: () => answer(api.POST('/api/v1/account/second-factor', { body: {} })),
    staleTime: Infinity,
  });
  const confirm = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/account/second-factor/confirm', { body: { code: code.trim() } })),
  });
  if (confirm.data)
    return (
      <Stack>
        <Text>{t('signIn.recoveryText')}</Text>
        <List>
          {confirm.data.recoveryCodes.map((each) => (
            <List.Item key={each}>
              <Code>{each}</Code>
            </List.Item>
          ))}
        </List>
        <Button onClick={() => void queryClient.invalidateQueries({ queryKey: ['session'] })}>
          {t('signIn.recoveryKept')}
        </Button>
      </Stack>
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        confirm.mutate();
      }}
    >
      <Stack>
        <Text>{t('signIn.setupText')}</Text>
        <ProblemAlert error={setup.error} />
        {setup.data && (
          <>
            <Code block>{setup.data.secret.replace(/(.{4})/g, '$1 ').trim()}</Code>
            <Anchor href={setup.data.uri}>{t('signIn.setupHere')}</Anchor>
          </>
        )}
        <TextInput
          label={t('signIn.code')}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          autoComplete="one-time-code"
          required
          withAsterisk={false}
        />
        <ProblemAlert error={confirm.error} />
        <Button type="submit" loading={confirm.isPending}>
          {t('signIn.submit')}
        </Button>
      </Stack>
    </form>
  );
}
