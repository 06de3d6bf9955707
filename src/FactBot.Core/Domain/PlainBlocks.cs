using System.Collections.Immutable;

namespace FactBot.Core.Domain;

/// <summary>Makes one paragraph of each line that is not blank.</summary>
internal static class PlainBlocks
{
    public static ImmutableArray<Block> Of(string raw)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        for (var start = 0; start < raw.Length;)
        {
            var newline = raw.IndexOf('\n', start);
            var end = newline < 0 ? raw.Length : newline;
            if (!raw.AsSpan(start, end - start).IsWhiteSpace())
            {
                blocks.Add(new Block(BlockKind.Paragraph, start, end, blocks.Count + 1));
            }

            start = end + 1;
        }

        return blocks.ToImmutable();
    }
}
