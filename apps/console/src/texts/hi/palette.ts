import type { palette as en } from '../en/palette';

export const palette: typeof en = {
  palette: {
    title: 'खोज और काम',
    placeholder: 'टिकट संख्या, मोबाइल, लाभार्थी संख्या, शब्द या कोई काम',
    queue: 'कतार',
    otherLanguage: 'Show in English',
    noTicket: 'आपके दायरे में इस संख्या की कोई टिकट नहीं है।',
    nothing: 'ऐसा कोई काम नहीं है, और ऐसी कोई खुली टिकट भी नहीं।',
  },
  shortcut: {
    title: 'कुंजियाँ',
    search: 'खोजें',
    palette: 'काम',
    takeNext: 'अगली टिकट लें',
    lodge: 'नई शिकायत',
    queue: 'कतार पर जाएँ',
    refresh: 'कतार अभी जैसी है, वैसी दिखाएँ',
    down: 'अगली पंक्ति',
    up: 'पिछली पंक्ति',
    open: 'टिकट खोलें',
    select: 'पंक्ति चुनें',
    close: 'जो खुला है, बंद करें',
    help: 'यह सूची',
  },
};
