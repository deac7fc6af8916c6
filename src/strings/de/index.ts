/** German, as complete as English: the type says what is missing. */

import type { strings as English } from '../en';
import { account } from './account';
import { actions } from './actions';
import { answers } from './answers';
import { atSend } from './at-send';
import { automatic } from './automatic';
import { bulk } from './bulk';
import { clocks } from './clocks';
import { conversation } from './conversation';
import { earlier } from './earlier';
import { errors } from './errors';
import { escalation } from './escalation';
import { first } from './first';
import { hub } from './hub';
import { journal } from './journal';
import { lateMail } from './late-mail';
import { lists } from './lists';
import { notForUs } from './not-for-us';
import { overview } from './overview';
import { problems } from './problems';
import { reports } from './reports';
import { setUp } from './set-up';
import { settings } from './settings';
import { sharing } from './sharing';
import { statuses } from './statuses';
import { tidy } from './tidy';
import { time } from './time';

export const strings: typeof English = {
  ...first,
  ...conversation,
  ...statuses,
  ...actions,
  ...answers,
  ...atSend,
  ...automatic,
  ...lateMail,
  ...bulk,
  ...clocks,
  ...earlier,
  ...escalation,
  ...sharing,
  ...journal,
  ...problems,
  ...lists,
  ...notForUs,
  ...overview,
  ...setUp,
  ...hub,
  ...settings,
  account,
  errors,
  report: reports,
  tidy,
  time,
};
