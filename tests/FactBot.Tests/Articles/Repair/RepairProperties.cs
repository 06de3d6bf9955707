using CsCheck;
using FactBot.Articles.Repair;
using FactBot.Core.Domain;
using FactBot.Tests.Support;

namespace FactBot.Tests.Articles.Repair;

/// <summary>What holds for every text, however it came.</summary>
public class RepairProperties
{
    private static readonly Gen<string> AnyPiece = Gen.OneOf(
        Gen.String,
        Gen.String[Gen.Char["ab AB.,;:()$'\"\n\r\t-"], 0, 30],
        Gen.OneOf([.. Const(
            "\n", "\n\n\n", "\r\n", "\u2028", " ", "\u00A0", "\u200B", "\u00AD", "\u202E", "\u201C", "\u2019", "``", "''", "\u25AF", "\uFFFD", "\uD800", "\uDC00",
            "the", "said the", "(NRV) - Get Free Report", "reported that", "he told", ", which", "500,00", "1,,2", "LISBON (AP) --", "By Ada Brand",
            "Skip to main content", ">To follow", "- item", "1. Item", "Norvia AB", "Harbour Post", "request for comment.", "A sentence of some words that ends.")]));

    private static readonly Gen<string> AnyText = AnyPiece.Array[0, 24].Select(string.Concat);

    [Fact]
    public void The_map_grows_and_no_character_is_invented() => AnyText.Sample(raw => IsFaithful(Repaired.Of(raw)), iter: 3000);

    [Fact]
    public void Blocks_stand_in_order_apart_and_hold_something() => AnyText.Sample(
        raw =>
        {
            var end = 0;
            foreach (var block in Repaired.Of(raw).Blocks)
            {
                Assert.True(block.Start >= end && block.End > block.Start);
                end = block.End;
            }
        },
        iter: 2000);

    [Fact]
    public void Every_stretch_of_the_reading_view_shows_the_raw_words() => Gen.Select(AnyText, Gen.Int, Gen.Int).Sample(
        (raw, a, b) =>
        {
            var text = Repaired.Of(raw);
            var (start, end) = Stretch(text.Repaired.Length, a, b);
            var passage = text.PassageOf(start, end);
            var kept = Enumerable.Range(start, end - start).Where(i => text.StandsInRaw(i) && text.Repaired[i] != ' ').Select(text.RawIndex).ToList();
            var gap = Enumerable.Range(start, end - start).Any(i => !text.StandsInRaw(i) && text.Repaired[i] == PassageText.GapMark);
            Assert.Equal(gap || kept.Count > 0, passage is not null);
            Assert.All(kept, k => Assert.Contains(passage!.Spans, s => s.Start <= k && k < s.End));
        },
        iter: 2000);

    [Fact]
    public void Nothing_that_can_be_read_is_lost_but_adverts() => AnyText.Where(t => !t.Contains("Report", StringComparison.Ordinal)).Sample(
        raw =>
        {
            var text = Repaired.Of(raw);
            var shown = Enumerable.Range(0, text.Repaired.Length).Where(text.StandsInRaw).Select(text.RawIndex).ToHashSet();
            var tex = raw.Contains("``", StringComparison.Ordinal);
            Assert.DoesNotContain(Enumerable.Range(0, raw.Length), i => !Glyphs.IsBlank(raw[i]) && !(tex && raw[i] is '`' or '\'') && !shown.Contains(i));
        },
        iter: 2000);

    [Fact]
    public void Oddities_lie_in_the_raw_text_in_order() => AnyText.Sample(
        raw =>
        {
            var odd = Repaired.Of(raw).Oddities;
            Assert.All(odd, o => Assert.InRange(o.Where.Start, 0, o.Where.End));
            Assert.All(odd, o => Assert.InRange(o.Where.End, 0, raw.Length));
            Assert.Equal(odd.OrderBy(o => o.Where.Start), odd);
        },
        iter: 2000);

    [Theory]
    [InlineData("the\n\n\n")]
    [InlineData("a")]
    [InlineData("(")]
    [InlineData("(A) - Get Report ")]
    [InlineData("500,00 ")]
    [InlineData("1,")]
    [InlineData("\uFFFD ")]
    [InlineData("\n")]
    [InlineData("Short line\n")]
    [InlineData("said the\n\n\nreported that it was so and so and not so.\n")]
    [InlineData("\u00AD")]
    [InlineData("The same words stand here again and again.\n\n")]
    public async Task A_megabyte_of_anything_is_read_in_one_go(string piece)
    {
        var raw = string.Concat(Enumerable.Repeat(piece, (1 << 20) / piece.Length));
        IsFaithful(await Hang.EndsAsync(() => Repaired.Of(raw)));
    }

    private static void IsFaithful(ArticleText text)
    {
        var last = -1;
        for (var i = 0; i < text.Repaired.Length; i++)
        {
            var at = text.RawIndex(i);
            Assert.True(at >= last && at <= text.Raw.Length);
            if (text.StandsInRaw(i))
            {
                Assert.True(at > last || i == 0 || !text.StandsInRaw(i - 1));
                Assert.True(IsReadAs(text.Raw, at, text.Repaired[i]), $"'{text.Raw[at]}' is read as '{text.Repaired[i]}'");
            }
            else
            {
                Assert.True(text.Repaired[i] is ' ' or '\n' or PassageText.GapMark);
            }

            last = at;
        }
    }

    private static bool IsReadAs(string raw, int at, char read) =>
        read == ' ' ? char.IsWhiteSpace(raw[at]) : read == Glyphs.Plain(raw[at]) || (read == '"' && raw[at] is '`' or '\'');

    private static IEnumerable<Gen<string>> Const(params string[] words) => words.Select(w => Gen.Const(w));

    private static (int Start, int End) Stretch(int length, int a, int b)
    {
        var (one, two) = ((int)((uint)a % (uint)(length + 1)), (int)((uint)b % (uint)(length + 1)));
        return (Math.Min(one, two), Math.Max(one, two));
    }
}
