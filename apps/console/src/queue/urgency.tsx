import { IconAlertTriangleFilled, IconClock, IconClockPause } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../formats/formats';
import { useNow } from '../formats/now';

/** Less than that is soon: half a working day. */
const SOON = 4 * 3_600_000;

const ICONS = { late: IconAlertTriangleFilled, soon: IconClock, fine: IconClock, none: IconClockPause };

/** How much time is left, in words, with a sign and a colour. */
export function Urgency({ dueAt }: { readonly dueAt: string | null }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const now = useNow();
  const left = dueAt === null ? null : Date.parse(dueAt) - now;
  const level = left === null ? 'none' : left <= 0 ? 'late' : left < SOON ? 'soon' : 'fine';
  const Icon = ICONS[level];
  const words =
    left === null
      ? t('urgency.none')
      : left <= 0
        ? t('urgency.late', { time: formats.span(-left) })
        : t('urgency.left', { time: formats.span(left) });
  return (
    <span
      className="urgency"
      data-level={level}
      title={dueAt === null ? t('urgency.noneText') : t('urgency.due', { at: formats.exact(dueAt) })}
    >
      <Icon size={16} aria-hidden />
      {words}
    </span>
  );
}
