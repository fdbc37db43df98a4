import type { AttachmentSentences } from './sentence';

/** Why a file is not taken, or not shown. */
export const englishAttachments: AttachmentSentences = {
  FORM_MALFORMED: {
    title: 'The form cannot be read',
    detail:
      'Send it whole, as multipart/form-data with one text "kind" and one file "file", as browsers and curl -F do.',
  },
  ATTACHMENT_EMPTY: { title: 'The file is empty', detail: 'There is nothing in the file. Choose it again.' },
  ATTACHMENT_TOO_LARGE: {
    title: 'The file is too large',
    detail: 'A file may have 10 MB, and a picture 50 megapixels. Send a smaller one, such as a screenshot of it.',
  },
  ATTACHMENT_TYPE_UNSUPPORTED: {
    title: 'This kind of file is not taken',
    detail: 'By what is in it, it is no JPEG, PNG, WebP or PDF. Send a picture or a PDF of it.',
  },
  ATTACHMENT_DAMAGED: {
    title: 'The file is damaged',
    detail: 'The file cannot be read to its end. Open it on your own device, save it anew, and send that.',
  },
  ATTACHMENT_ACTIVE_CONTENT: {
    title: 'The PDF is more than pages',
    detail: 'The PDF holds a script, a program to start, or another file. Print it as a PDF anew, and send that.',
  },
  ATTACHMENT_INFECTED: {
    title: 'There is a virus in the file',
    detail: ({ signature }) =>
      `The virus scanner found ${String(signature)}. The file was not kept. Check the device that it comes from.`,
  },
  ATTACHMENT_NOT_YOURS: {
    title: 'This file is not for you',
    detail: 'It is for the helpdesk and for the desks that have the complaint. Others see only that there is one.',
  },
  ATTACHMENT_NOT_FOUND: {
    title: 'There is no such file',
    detail: 'This complaint has no such file, or nobody kept it. Look at "evidence" of the complaint.',
  },
  SCANNER_UNAVAILABLE: {
    title: 'The virus scanner does not answer',
    detail: 'Without its verdict no file is taken. Try again in a minute. If it goes on, tell the operator.',
  },
  ATTACHMENT_STORE_UNAVAILABLE: {
    title: 'The storage of files does not answer',
    detail: 'Try again in a few seconds. If it goes on, tell the operator.',
  },
  ATTACHMENTS_BUSY: {
    title: 'Many files are arriving',
    detail: 'Others send files at this moment. Send yours again in a few seconds.',
  },
};
