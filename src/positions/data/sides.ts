// Participles behind which stands who is for or against whoever acts: "Reis, supported by Vell and opposed by Karsk". As
// alternatives of a regular expression. Origin: written down for this project; licence as the project.
export const SUPPORTING = "supported|backed|joined|seconded|echoed|endorsed";
export const OPPOSING = "opposed|rejected|countered|contested|challenged";
