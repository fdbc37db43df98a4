import { Button, PasswordInput, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { ProblemAlert } from '../shell/problem-alert';
import { queryClient } from '../api/query-client';

/** A password of one's own, in place of the one that an administrator gave. */
export function NewPasswordForm() {
  const { t } = useTranslation();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const change = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/account/password', { body: { current, next } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['session'] }),
  });
  const toggle = { 'aria-label': t('signIn.showPassword') };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate();
      }}
    >
      <Stack>
        <Text>{t('signIn.newPasswordText')}</Text>
        <PasswordInput
          label={t('signIn.givenPassword')}
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
          autoComplete="current-password"
          autoFocus
          required
          withAsterisk={false}
          visibilityToggleButtonProps={toggle}
        />
        <PasswordInput
          label={t('signIn.newPassword')}
          description={t('signIn.newPasswordHint')}
          value={next}
          onChange={(event) => setNext(event.currentTarget.value)}
          autoComplete="new-password"
          required
          withAsterisk={false}
          visibilityToggleButtonProps={toggle}
        />
        <ProblemAlert error={change.error} />
        <Button type="submit" loading={change.isPending}>
          {t('signIn.setPassword')}
        </Button>
      </Stack>
    </form>
  );
}
