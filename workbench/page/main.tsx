import { render } from 'preact';
import { apiFor } from './api';
import { App } from './app';
import { seatIn } from './tab';

const root = document.getElementById('root')!;
apiFor(seatIn(location.search))
  .state()
  .then(
    (state) => render(<App first={state} />, root),
    (thrown: unknown) =>
      render(<p class="problem">{thrown instanceof Error ? thrown.message : String(thrown)}</p>, root),
  );
