const fields = new Set([
  ...[
    "email",
    "emailaddress",
    "contactemail",
    "customeremail",
    "phone",
    "phonenumber",
    "mobile",
    "telephone",
    "tel",
    "fax",
  ],
  ...[
    "firstname",
    "lastname",
    "fullname",
    "givenname",
    "familyname",
    "surname",
    "middlename",
    "customername",
    "recipient",
  ],
  ...["address", "address1", "address2", "address3", "addressline1", "addressline2", "street", "street1", "street2"],
  ...["zip", "zipcode", "postalcode", "postcode", "latitude", "longitude"],
  ...["ip", "ipaddress", "browserip", "clientip", "birthday", "birthdate", "dateofbirth", "dob"],
]);

const containers = /^(customer|person|contact|buyer|recipient|user|profile|(\w*)address(es)?)$/;
/** Inside a container these tell nothing about who it is. */
const harmless = /^(country|countrycode|countryname|id|externalids|currency|locale|tags|state|createdat|updatedat)$/;
const placeInAddress = /^(name|company|city|town|region|province|provincecode|line1|line2|house|housenumber|number)$/;

function plain(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9]/g, "").toLowerCase();
}

/** Does a field of this name hold something of a person, as in "firstName", "zip" or "Browser IP"? */
export function isPersonalField(name: string, container: string | null = null): boolean {
  const field = plain(name);
  if (fields.has(field)) return true;
  if (container === null || harmless.test(field)) return false;
  return isPersonalContainer(container) && placeInAddress.test(field);
}

/** Does an object of this name describe a person or where they live, as in "customer" or "shipping_address"? */
export function isPersonalContainer(name: string): boolean {
  return containers.test(plain(name));
}
