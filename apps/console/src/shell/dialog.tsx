import { Modal, type ModalRootProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props extends Pick<ModalRootProps, 'opened' | 'onClose' | 'size'> {
  readonly title: ReactNode;
  readonly children: ReactNode;
}

/** A dialog over the page. Its head is no banner: the page has one (WAI-ARIA). */
export function Dialog({ title, children, ...root }: Props) {
  const { t } = useTranslation();
  return (
    <Modal.Root {...root}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Header role="presentation">
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t('bulk.close')} />
        </Modal.Header>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
