import { Alert, Button, Code, CopyButton, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { queryClient } from '../api/query-client';
import type { Session, StaffMember } from '../api/schema';
import { useDirectory } from '../session/directory';
import { Dialog } from '../shell/dialog';
import { ProblemAlert } from '../shell/problem-alert';
import { ROLES } from '../shell/roles';

type Role = Session['role'];
const WITH_DESK: readonly Role[] = ['officer', 'supervisor', 'state', 'national'];

interface Props {
  /** null: somebody new. */
  readonly member: StaffMember | null;
  readonly onClose: () => void;
}

/** One account: who it is, where they work, and how they get in again. A password that is given is shown once. */
export function StaffDialog({ member, onClose }: Props) {
  const { t } = useTranslation();
  const desks = useDirectory().data?.desks ?? [];
  const [account, setAccount] = useState(member?.account ?? '');
  const [name, setName] = useState(member?.name ?? '');
  const [role, setRole] = useState<Role>(member?.role ?? 'officer');
  const [desk, setDesk] = useState(member?.desk ?? '');
  const [password, setPassword] = useState<string | null>(null);
  const changed = () => void queryClient.invalidateQueries({ queryKey: ['admin', 'staff'] });
  const standing = { name, role, desk: WITH_DESK.includes(role) ? desk || null : null };
  const path = { params: { path: { account } } };
  const save = useMutation({
    mutationFn: async () => {
      if (member) await answer(api.PUT('/api/v1/staff/{account}', { ...path, body: standing }));
      else setPassword((await answer(api.POST('/api/v1/staff', { body: { account, ...standing } }))).password);
    },
    onSuccess() {
      changed();
      if (member) onClose();
    },
  });
  const reset = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/staff/{account}/reset-password', { ...path, body: {} })),
    onSuccess: (given) => setPassword(given.password),
  });
  const others = useMutation({
    mutationFn: (what: 'enable' | 'disable' | 'reset-second-factor') =>
      answer(api.POST(`/api/v1/staff/{account}/${what}`, { ...path, body: {} })),
    onSuccess() {
      changed();
      onClose();
    },
  });
  const title = member ? t('admin.changeOf', { name: member.name }) : t('admin.newAccount');
  if (password !== null)
    return (
      <Dialog opened onClose={onClose} title={title}>
        <Stack>
          <Alert color="blue" title={t('admin.passwordTitle', { account })} role="status">
            {t('admin.passwordText')}
          </Alert>
          <Group>
            <Code fz="lg">{password}</Code>
            <CopyButton value={password}>
              {({ copied, copy }) => (
                <Button size="xs" variant="default" onClick={copy}>
                  {copied ? t('admin.copied') : t('admin.copy')}
                </Button>
              )}
            </CopyButton>
          </Group>
          <Button onClick={onClose} data-autofocus>
            {t('bulk.close')}
          </Button>
        </Stack>
      </Dialog>
    );
  return (
    <Dialog opened onClose={onClose} title={title}>
      <Stack>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            save.mutate();
          }}
        >
          <Stack gap="sm">
            {!member && (
              <TextInput
                label={t('admin.account')}
                description={t('admin.accountHint')}
                value={account}
                onChange={(event) => setAccount(event.currentTarget.value.trim())}
                autoComplete="off"
                data-autofocus
              />
            )}
            <TextInput label={t('admin.name')} value={name} onChange={(event) => setName(event.currentTarget.value)} />
            <NativeSelect
              label={t('admin.role')}
              data={ROLES.map((each) => ({ value: each, label: t(`role.${each}`) }))}
              value={role}
              onChange={(event) => setRole(ROLES.find((each) => each === event.currentTarget.value) ?? 'officer')}
            />
            {WITH_DESK.includes(role) && (
              <NativeSelect
                label={t('admin.desk')}
                data={[
                  { value: '', label: t('input.choose') },
                  ...desks.map((each) => ({ value: each.code, label: each.name })),
                ]}
                value={desk}
                onChange={(event) => setDesk(event.currentTarget.value)}
              />
            )}
            <ProblemAlert error={save.error} />
            <Button
              type="submit"
              loading={save.isPending}
              disabled={name.trim() === '' || account === '' || (WITH_DESK.includes(role) && desk === '')}
            >
              {member ? t('admin.save') : t('admin.make')}
            </Button>
          </Stack>
        </form>
        {member && (
          <>
            <ProblemAlert error={reset.error ?? others.error} />
            <Group gap="xs">
              <Button size="xs" variant="default" loading={reset.isPending} onClick={() => reset.mutate()}>
                {t('admin.resetPassword')}
              </Button>
              {member.secondFactor && (
                <Button size="xs" variant="default" onClick={() => others.mutate('reset-second-factor')}>
                  {t('admin.resetSecondFactor')}
                </Button>
              )}
              <Button
                size="xs"
                variant="default"
                onClick={() => others.mutate(member.disabledAt === null ? 'disable' : 'enable')}
              >
                {member.disabledAt === null ? t('admin.disable') : t('admin.enable')}
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </Dialog>
  );
}
