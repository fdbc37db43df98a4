import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { NavLinkTo } from '../shell/links';
import { useFormats } from '../formats/formats';
import { useQueueCounts } from './queue-data';
import { QUEUE_VIEWS, type QueueSearch } from './queue-search';

/** The parts of the queue, each with the number of its tickets. */
export function QueueViews() {
  const { t } = useTranslation();
  const formats = useFormats();
  const search: QueueSearch = useSearch({ strict: false });
  const counts = useQueueCounts(search.desk);
  const { view: now = 'open', ...others } = search;
  return QUEUE_VIEWS.map((view) => {
    const count = counts.data?.[view];
    return (
      <NavLinkTo
        key={view}
        to="/queue"
        search={{ ...others, view }}
        label={t(`view.${view}`)}
        active={view === now}
        aria-current={view === now ? 'page' : undefined}
        rightSection={count === undefined ? null : formats.number(count)}
        py={6}
      />
    );
  });
}
