/** What runs at sending as it is, but for who signs in. */
import { nameHandlers } from '../../addon-outlook/at-send/runtime';
import { signedInInbox, zones } from './outlook-sign-in';

nameHandlers({ zones, inbox: signedInInbox });
