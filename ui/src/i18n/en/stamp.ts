// Timestamps.

import type { Dict } from '../zh'

export const stamp: Dict['stamp'] = {
  open: 'Timestamp',
  title: 'Timestamp (RFC 3161)',
  none: 'This pack has no timestamp yet.',
  how: 'Owed itself speaks to no network. Save the request (it holds a SHA-256 and nothing else), hand it to the authority of your choice by its web page or program, and bring its answer (.tsr) back to be checked. It is kept beside the pack and can be checked later without a network.',
  request: 'Save the request…',
  take: 'Bring the answer…',
  seen: at => `The authority saw this pack at ${at}`,
  by: 'Signed by:',
  issuer: 'Certificate issued by:',
  certificate: 'SHA-256 of the certificate:',
  trust:
    'Signature, content and the purpose of the certificate were checked. Whether a court accepts the authority is shown by the certificate it publishes and by what that court asks for.',
}
