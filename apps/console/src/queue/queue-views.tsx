import { useLocation, useSearch } from '@tanstack/react-router';
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
  const isHere = useLocation().pathname.endsWith('/queue');
  const { view = 'open', ...others } = search;
  const now = isHere ? view : null;
  return QUEUE_VIEWS.map((each) => {
    const count = counts.data?.[each];
    return (
      <NavLinkTo
        key={each}
        to="/queue"
        search={{ ...others, view: each }}
        label={t(`view.${each}`)}
        active={each === now}
        aria-current={each === now ? 'page' : undefined}
        rightSection={count === undefined ? null : formats.number(count)}
        py={6}
      />
    );
  });
}
