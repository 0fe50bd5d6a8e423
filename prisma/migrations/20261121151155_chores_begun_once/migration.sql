-- CreateTable
CREATE TABLE "chore" (
    "id" TEXT NOT NULL,
    "began_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "chore_pkey" PRIMARY KEY ("id")
);
