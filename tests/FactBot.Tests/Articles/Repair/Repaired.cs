using FactBot.Articles.Repair;
using FactBot.Core.Domain;

namespace FactBot.Tests.Articles.Repair;

/// <summary>Repairs a text and writes what came out in one line a block.</summary>
internal static class Repaired
{
    public static ArticleText Of(string raw) => TextRepair.Repair(raw).Text;

    /// <summary>The words of the blocks that count.</summary>
    public static string[] Counted(string raw) =>
        Of(raw) is var text ? [.. text.Blocks.Where(b => b.Number > 0).Select(b => text.Repaired[b.Start..b.End])] : [];

    public static (BlockKind, string)[] Kinds(string raw) =>
        Of(raw) is var text ? [.. text.Blocks.Select(b => (b.Kind, text.Repaired[b.Start..b.End]))] : [];

    public static (OddityKind, string)[] Oddities(string raw) =>
        [.. Of(raw).Oddities.Select(o => (o.Kind, raw[o.Where.Start..o.Where.End]))];
}
