// What only states have, and what states share with companies, unions and heads of government. Lower case. Origin: written
// down for this project; licence as the project.
const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

export const STATE_SIGNS = words(
  "ministers ministry ministries parliament army navy embassy ambassador airspace coastguard monarchy junta prime foreign armed",
);
export const STATE_SIGNS_WEAK = words(
  "minister government presidency president capital troops forces delegation delegates negotiator negotiators envoy envoys diplomats border borders territory coast economy warships fleet soldiers citizens voters elections",
);
