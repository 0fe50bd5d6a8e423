-- CreateTable
CREATE TABLE "attempt_text" (
    "delivery_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "store_id" UUID NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "attempt_text_pkey" PRIMARY KEY ("delivery_id","number")
);

-- CreateTable
CREATE TABLE "text_position" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "text_position_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "attempt_started_at_idx" ON "attempt"("started_at");

-- Searches read what is still pending from end to end: little of it.
CREATE INDEX "attempt_text_words" ON "attempt_text" USING gin ("words") WITH (gin_pending_list_limit = 512);
