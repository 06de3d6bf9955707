using System.Collections;
using System.Globalization;
using CsCheck;
using FactBot.Analysis;
using FactBot.Articles.Repair;
using FactBot.Core.Domain;
using FactBot.Tests.Support;

namespace FactBot.Tests.Analysis;

/// <summary>What holds for every text, however odd.</summary>
public class AnalysisProperties
{
    private static Findings Read(ArticleText text) => new ArticleAnalyzer(new AnyReader()).Analyze(text, "Lind denies the report");

    [Fact]
    public void The_learned_reader_keeps_to_the_text_and_to_itself() => AnyArticle.Raw.Sample(
        raw =>
        {
            var found = LearnedReader.Analyzer().Analyze(TextRepair.Repair(raw).Text, null);
            Assert.All(AnyArticle.Passages(found), p => IsInOrder(p, raw.Length));
            Assert.Equal(Written(found), Written(LearnedReader.Analyzer().Analyze(TextRepair.Repair(raw).Text, null)));
        },
        iter: 150);

    [Fact]
    public void Every_passage_lies_in_the_raw_text_in_order() => AnyArticle.Raw.Sample(
        raw =>
        {
            foreach (var text in new[] { ArticleText.Plain(raw), TextRepair.Repair(raw).Text })
            {
                Assert.All(AnyArticle.Passages(Read(text)), p => IsInOrder(p, raw.Length));
            }
        },
        iter: 1500);

    [Fact]
    public void What_is_shown_stands_in_the_text() => AnyArticle.Raw.Sample(
        raw => Assert.All(
            AnyArticle.Passages(Read(ArticleText.Plain(raw))).SelectMany(p => p.Spans).Where(s => !s.IsGap),
            s => Assert.False(char.IsWhiteSpace(raw[s.Start]) || char.IsWhiteSpace(raw[s.End - 1]))),
        iter: 800);

    [Fact]
    public void Sentences_are_disjoint_and_in_order() => AnyArticle.Raw.Sample(
        raw =>
        {
            var sentences = Read(TextRepair.Repair(raw).Text).Sentences;
            Assert.All(sentences.Zip(sentences.Skip(1)), pair => Assert.True(pair.First.Words.End <= pair.Second.Words.Start && pair.First.Block <= pair.Second.Block));
        },
        iter: 800);

    [Fact]
    public void Sentences_hold_all_of_a_plain_text() => AnyArticle.Raw.Sample(
        raw =>
        {
            var spans = Read(ArticleText.Plain(raw)).Sentences.SelectMany(s => s.Words.Spans).ToList();
            var held = new bool[raw.Length];
            spans.ForEach(s => Array.Fill(held, true, s.Start, s.Length));
            Assert.All(Enumerable.Range(0, raw.Length), i => Assert.True(held[i] || char.IsWhiteSpace(raw[i]) || PassageText.IsInvisible(raw[i])));
        },
        iter: 800);

    [Fact]
    public void Links_point_at_claims_and_only_denials_have_one() => AnyArticle.Raw.Sample(
        raw =>
        {
            var found = Read(TextRepair.Repair(raw).Text);
            Assert.All(found.Denials.Select(d => d.Claim).Concat(found.Replies.Select(r => r.Claim)).OfType<int>(), i => Assert.InRange(i, 0, found.Claims.Length - 1));
            Assert.All(found.NonDenials, d => Assert.True(d.Claim is null && d.Kind is DenialKind.NonDenial or DenialKind.Neither));
            Assert.All(found.Denials, d => Assert.False(d.Kind is DenialKind.NonDenial or DenialKind.Neither));
        },
        iter: 800);

    /// <summary>Guards the properties: texts in which nothing is found would hold them all.</summary>
    [Fact]
    public void The_texts_hold_everything_that_can_be_found()
    {
        var seen = new Findings([], [], [], [], [], [], []);
        AnyArticle.Raw.Sample(
            raw =>
            {
                var found = Read(ArticleText.Plain(raw));
                seen = new Findings(
                    [.. seen.Sentences, .. found.Sentences], [.. seen.Claims, .. found.Claims], [.. seen.Quotes, .. found.Quotes], [.. seen.Sources, .. found.Sources],
                    [.. seen.Denials, .. found.Denials], [.. seen.NonDenials, .. found.NonDenials], [.. seen.Replies, .. found.Replies]);
            },
            iter: 2500,
            threads: 1);
        Assert.All([seen.Sentences.Length, seen.Claims.Length, seen.Quotes.Length, seen.Sources.Length, seen.Denials.Length, seen.Replies.Length], n => Assert.True(n > 50));
        Assert.Contains(seen.Denials, d => d.Claim is not null);
        Assert.Contains(seen.Replies, r => r.Claim is not null);
        Assert.NotEmpty(seen.NonDenials);
    }

    [Fact]
    public void The_reasons_of_a_claim_add_up_to_its_score() => AnyArticle.Raw.Sample(
        raw => Assert.All(Read(ArticleText.Plain(raw)).Claims, c => Assert.Equal(c.Score, c.Reasons.Sum(r => r.Weight), 9)),
        iter: 800);

    [Fact]
    public void Confidence_is_between_nothing_and_one() => AnyArticle.Raw.Sample(
        raw =>
        {
            var found = Read(ArticleText.Plain(raw));
            var speakers = found.Quotes.Select(q => q.Speaker).Concat(found.Claims.Select(c => c.Speaker)).Concat(found.Denials.Select(d => d.Denier)).Concat(found.Replies.Select(r => r.Party));
            Assert.All(speakers.OfType<Speaker>().Select(s => s.Confidence).Concat(found.Denials.Select(d => d.Confidence)).Concat(found.Replies.Select(r => r.Confidence)), c => Assert.InRange(c, 0, 1));
        },
        iter: 800);

    [Fact]
    public void The_same_text_gives_the_same_findings() => AnyArticle.Raw.Sample(
        raw => Assert.Equal(Written(Read(ArticleText.Plain(raw))), Written(Read(ArticleText.Plain(raw)))), iter: 800);

    [Fact]
    public void The_findings_do_not_depend_on_how_a_country_writes_numbers() => AnyArticle.Raw.Sample(
        raw => Assert.Equal(Under(CultureInfo.InvariantCulture, raw), Under(Elsewhere(), raw)), iter: 300);

    /// <summary>No country's rules are loaded, so that no letter is cased by them (the Turkish dotted I).</summary>
    [Fact]
    public void No_country_has_rules_of_its_own() => Assert.Throws<CultureNotFoundException>(() => CultureInfo.GetCultureInfo("tr-TR"));

    private static CultureInfo Elsewhere()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NegativeSign = "\u2212";
        return culture;
    }

    private static string Under(CultureInfo culture, string raw)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            return Written(Read(TextRepair.Repair(raw).Text));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static void IsInOrder(Passage passage, int length)
    {
        var end = 0;
        foreach (var span in passage.Spans)
        {
            Assert.True(end <= span.Start && span.Start <= span.End && span.End <= length, passage.ToString());
            end = span.End;
        }
    }

    /// <summary>Records hold arrays, which compare by place: written out, they compare by what they say.</summary>
    private static string Written(Findings found) => string.Join(
        '\n',
        typeof(Findings).GetProperties().Where(p => p.PropertyType.IsAssignableTo(typeof(IEnumerable)) && p.PropertyType != typeof(string))
            .SelectMany(p => ((IEnumerable)p.GetValue(found)!).Cast<object>().Select(o => Written(p.Name, o))));

    private static string Written(string name, object item) => string.Join(
        ' ',
        item.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0).Select(p => p.GetValue(item) switch
        {
            IEnumerable list and not string => string.Join('+', list.Cast<object>().Select(o => o is Reason r ? $"{r.Kind} {r.Weight.ToString(CultureInfo.InvariantCulture)} {r.Evidence}" : o)),
            Speaker who => $"{who.Name} {who.Role} {who.Kind} {who.Confidence.ToString(CultureInfo.InvariantCulture)}",
            IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
            var value => value?.ToString(),
        }).Prepend(name));
}
