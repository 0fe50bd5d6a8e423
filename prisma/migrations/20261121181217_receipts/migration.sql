-- CreateTable
CREATE TABLE "receipt" (
    "id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "delivery_id" UUID NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "show_personal" BOOLEAN NOT NULL DEFAULT false,
    "opened_count" INTEGER NOT NULL DEFAULT 0,
    "last_opened_at" TIMESTAMPTZ(3),

    CONSTRAINT "receipt_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "receipt_delivery_id_id_idx" ON "receipt"("delivery_id", "id" DESC);

-- CreateIndex
CREATE INDEX "receipt_expires_at_idx" ON "receipt"("expires_at");
