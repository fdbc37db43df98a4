import { Anchor, Button, Center, Divider, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import type { Session } from '../api/schema';
import { LanguageSwitch } from '../shell/language-switch';
import { ProblemAlert } from '../shell/problem-alert';
import { CodeForm } from './code-form';
import { NewPasswordForm } from './new-password-form';
import { SecondFactorForm } from './second-factor-form';
import { setSession } from './session';

/** Whoever is not signed in yet, or not wholly: a step for each thing that is missing. */
export function SignInPage({ session }: { readonly session: Session | null }) {
  const { t } = useTranslation();
  return (
    <Center component="main" mih="100dvh" p="md">
      <Paper withBorder shadow="xs" p="xl" w="100%" maw={420}>
        <Stack>
          <Title order={1} size="h3">
            {t('signIn.title')}
          </Title>
          <Step session={session} />
          <LanguageSwitch />
        </Stack>
      </Paper>
    </Center>
  );
}

function Step({ session }: { readonly session: Session | null }) {
  switch (session?.needs) {
    case 'second-factor':
      return <CodeForm />;
    case 'second-factor-setup':
      return <SecondFactorForm />;
    case 'new-password':
      return <NewPasswordForm />;
    case null:
    case undefined:
      return <PasswordForm />;
  }
}

function PasswordForm() {
  const { t } = useTranslation();
  const [account, setAccount] = useState('');
  const [password, setPassword] = useState('');
  const ways = useQuery({ queryKey: ['ways'], queryFn: () => answer(api.GET('/api/v1/session/ways')) });
  const signIn = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/session', { body: { account: account.trim(), password } })),
    onSuccess: setSession,
  });
  const openId = ways.data?.openId;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        signIn.mutate();
      }}
    >
      <Stack>
        <TextInput
          label={t('signIn.account')}
          value={account}
          onChange={(event) => setAccount(event.currentTarget.value)}
          autoComplete="username"
          autoFocus
          required
          withAsterisk={false}
        />
        <PasswordInput
          label={t('signIn.password')}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          autoComplete="current-password"
          required
          withAsterisk={false}
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
        />
        <ProblemAlert error={signIn.error} />
        <Button type="submit" loading={signIn.isPending}>
          {t('signIn.submit')}
        </Button>
        {openId && (
          <>
            <Divider label={t('signIn.or')} />
            <Anchor href="/api/v1/session/openid?to=/console">{t('signIn.with', { name: openId.name })}</Anchor>
          </>
        )}
        <Text size="sm" c="dimmed">
          {t('signIn.forgotten')}
        </Text>
      </Stack>
    </form>
  );
}
