import type { Company as Standing } from "../model/index.ts";

/** On how many terms two parties stand on the same side, and on opposite ones; those who meet most often first. */
export function Company({ company }: { readonly company: readonly Standing[] }) {
  if (company.length === 0) return null;
  const often = company.toSorted((x, y) => y.together + y.apart - (x.together + x.apart));
  return (
    <details class="company">
      <summary>Who stands with whom</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">Parties</th>
            <th scope="col">Terms together</th>
            <th scope="col">Terms apart</th>
          </tr>
        </thead>
        <tbody>
          {often.map(({ a, b, together, apart }) => (
            <tr key={`${a} ${b}`}>
              <th scope="row">
                {a} and {b}
              </th>
              <td>{together}</td>
              <td>{apart}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
