/** Help: what the marks mean and what the keys do. */
export function CompareHelp() {
  return (
    <details class="help">
      <summary>Help</summary>
      <div class="help-body">
        <dl>
          <dt>
            <mark class="shared">water in July</mark>
          </dt>
          <dd>stands in both accounts; a click shows it in the other</dd>
          <dt>
            <mark class="whole severity-3">water in July</mark>
          </dt>
          <dd>differs; the heavier the line, the more it matters</dd>
          <dt>
            <mark class="around">
              water <span class="edit">in July</span>
            </mark>
          </dt>
          <dd>the words that were changed, added or left out</dd>
        </dl>
        <dl class="keys">
          <dt>
            <kbd>j</kbd> <kbd>k</kbd>
          </dt>
          <dd>next, previous difference (in the list the arrows too)</dd>
          <dt>
            <kbd>Enter</kbd>
          </dt>
          <dd>from the list to the place in the text</dd>
          <dt>
            <kbd>Esc</kbd>
          </dt>
          <dd>back to the list</dd>
          <dt>
            <kbd>n</kbd> <kbd>p</kbd>
          </dt>
          <dd>in a text: next, previous passage that both have</dd>
        </dl>
      </div>
    </details>
  );
}
