import { NoReceipt } from "#components/receipts/no-receipt.tsx";

export default NoReceipt;
