import { Group, Kbd, Table } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './dialog';

const KEYS = [
  ...([
    ['/', 'search'],
    ['Ctrl K', 'palette'],
    ['n', 'takeNext'],
    ['c', 'lodge'],
    ['q', 'queue'],
    ['r', 'refresh'],
  ] as const),
  ...([
    ['j', 'down'],
    ['k', 'up'],
    ['Enter', 'open'],
    ['x', 'select'],
    ['Esc', 'close'],
    ['?', 'help'],
  ] as const),
] as const;

const WRITING = ['INPUT', 'TEXTAREA', 'SELECT'];

/** Which key does what, at `?`. */
export function Shortcuts() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isWriting = event.target instanceof HTMLElement && WRITING.includes(event.target.tagName);
      if (event.key === '?' && !isWriting) setOpen(true);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <Dialog opened={isOpen} onClose={() => setOpen(false)} title={t('shortcut.title')}>
      <Table>
        <Table.Tbody>
          {KEYS.map(([keys, does]) => (
            <Table.Tr key={does}>
              <Table.Th scope="row" w="30%">
                <Group gap={4}>
                  {keys.split(' ').map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </Group>
              </Table.Th>
              <Table.Td>{t(`shortcut.${does}`)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Dialog>
  );
}
