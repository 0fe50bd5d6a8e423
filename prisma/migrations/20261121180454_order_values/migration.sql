-- AlterTable
ALTER TABLE "event" ADD COLUMN     "currency" TEXT,
ADD COLUMN     "order_value" DECIMAL(18,4);

-- AlterTable
ALTER TABLE "delivery" ADD COLUMN     "currency" TEXT,
ADD COLUMN     "order_value" DECIMAL(18,4);
