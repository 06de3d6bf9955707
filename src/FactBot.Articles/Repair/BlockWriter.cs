using FactBot.Core.Domain;

namespace FactBot.Articles.Repair;

/// <summary>A written block: its kind and its place in the repaired text.</summary>
internal sealed record WrittenBlock(LineKind Kind, int Start, int End, bool MayBreakOff)
{
    public BlockKind Block { get; set; }

    public int Length => End - Start;
}

/// <summary>Writes pending blocks into the repaired text.</summary>
internal static class BlockWriter
{
    public static List<WrittenBlock> Write(string raw, List<PendingBlock> drafts, RepairedTextWriter reading)
    {
        var written = new List<WrittenBlock>(drafts.Count);
        foreach (var draft in drafts)
        {
            reading.Break(draft.Parts[0].Start);
            var start = reading.Length;
            foreach (var part in draft.Parts)
            {
                Write(raw, part, reading);
            }

            if (draft.GapAtEnd)
            {
                reading.Gap(draft.Parts[^1].End, next: null);
            }

            written.Add(new WrittenBlock(draft.Kind, start, reading.Length, BrokenOff.IsIn(draft)));
        }

        return written;
    }

    private static void Write(string raw, TextPart part, RepairedTextWriter reading)
    {
        if (part.GapBefore)
        {
            reading.Gap(part.Start, Glyphs.Plain(raw[part.Start]));
        }
        else if (part.Spaced)
        {
            reading.Space(part.Start);
        }

        reading.Write(part.Start, part.End);
    }
}
