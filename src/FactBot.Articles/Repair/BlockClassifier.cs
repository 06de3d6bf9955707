using System.Collections.Immutable;
using FactBot.Core.Domain;

namespace FactBot.Articles.Repair;

/// <summary>Assigns kinds and numbers to written blocks.</summary>
internal static class BlockClassifier
{
    public static BlockKind KindOf(LineKind kind) => kind switch
    {
        LineKind.Boilerplate => BlockKind.Boilerplate,
        LineKind.Byline => BlockKind.Byline,
        LineKind.ListItem => BlockKind.ListItem,
        LineKind.Caption => BlockKind.Caption,
        _ => BlockKind.Paragraph,
    };

    /// <summary>Blocks that a reader would count are numbered from 1; the others get 0.</summary>
    public static ImmutableArray<Block> Number(IEnumerable<WrittenBlock> written)
    {
        var number = 0;
        return [.. written.Select(w => new Block(w.Block, w.Start, w.End, Counts(w.Block) ? ++number : 0))];
    }

    private static bool Counts(BlockKind kind) => kind is not (BlockKind.Byline or BlockKind.Boilerplate);
}
