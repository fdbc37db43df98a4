import { Menu, Text, UnstyledButton } from '@mantine/core';
import { IconLogout, IconUserCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Session } from '../api/schema';
import { useDirectory } from '../session/directory';
import { signOut } from '../session/session';

/** Who is signed in, as what and where, and the way out. */
export function AccountMenu({ session }: { readonly session: Session }) {
  const { t } = useTranslation();
  const { data } = useDirectory();
  const desk = data?.desks.find(({ code }) => code === session.desk)?.name;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <UnstyledButton aria-label={t('shell.account', { name: session.name })} p={4} lh={0}>
          <IconUserCircle aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text fw={600} size="sm" c="var(--mantine-color-text)">
            {session.name}
          </Text>
          <Text size="xs">{[t(`role.${session.role}`), desk].filter(Boolean).join(' · ')}</Text>
          <Text size="xs">{session.account}</Text>
        </Menu.Label>
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void signOut()}>
          {t('shell.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
