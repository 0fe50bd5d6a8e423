-- CreateTable
CREATE TABLE "saved_view" (
    "id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "owner_id" UUID,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "columns" TEXT,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "saved_view_store_id_id_idx" ON "saved_view"("store_id", "id" DESC);
