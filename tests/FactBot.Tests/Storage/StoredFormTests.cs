using System.Collections.Immutable;
using System.Text.Json;
using CsCheck;
using FactBot.Core.Domain;
using FactBot.Core.Messages;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Views;
using FactBot.Storage.Engine;
using FactBot.Storage.Json;
using FactBot.Storage.Records;
using FactBot.Tests.Storage.Harness;
using FactBot.Tests.Support;
using LiteDB;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace FactBot.Tests.Storage;

/// <summary>Whatever is stored comes back as it was.</summary>
public class StoredFormTests
{
    public static TheoryData<Type> Members() =>
        [.. new[] { typeof(Request), typeof(Who), typeof(View), typeof(MessageSubject) }.SelectMany(s => s.GetNestedTypes())];

    public static TheoryData<Type> Whole() =>
        [typeof(InboundEvent), typeof(StoredDelivery), typeof(StoredMessage), typeof(DossierHead), typeof(ClaimRecord), typeof(Snapshot), typeof(StoredRow), typeof(Desk), typeof(SummaryPlan), typeof(DeskEvent), typeof(Person)];

    [Theory]
    [MemberData(nameof(Members))]
    public void Every_member_of_a_closed_set_comes_back(Type member)
    {
        var value = Filled.Of(member);
        var set = StoredJson.Form.GetTypeInfo(member.BaseType!)!;
        DeepEquality.Same(value, JsonSerializer.Deserialize(JsonSerializer.Serialize(value, set), set));
    }

    [Theory]
    [MemberData(nameof(Whole))]
    public void Every_document_comes_back(Type type)
    {
        var value = Filled.Of(type);
        var form = StoredJson.Form.GetTypeInfo(type)!;
        DeepEquality.Same(value, JsonSerializer.Deserialize(JsonSerializer.Serialize(value, form), form));
    }

    [Fact]
    public void An_article_with_its_findings_comes_back()
    {
        var snapshot = new Snapshot(SampleStory.Article, SampleStory.Findings with { Model = "2026.11-1", AnalysedTo = 17 }, "hash", null);
        var json = JsonSerializer.Serialize(snapshot, StoredJson.Form.Snapshot);
        DeepEquality.Same(snapshot, JsonSerializer.Deserialize(json, StoredJson.Form.Snapshot));
    }

    [Fact]
    public void Any_map_of_a_text_comes_back() => Gen.Int[-40, 40].Array[0, 30].Sample(places =>
    {
        var text = new ArticleText(new string('r', 50), new string('v', places.Length), [.. places], [], []);
        var back = JsonSerializer.Deserialize(JsonSerializer.Serialize(text, StoredJson.Form.ArticleText), StoredJson.Form.ArticleText)!;
        Assert.Equal(places, places.Select((_, i) => back.StandsInRaw(i) ? back.RawIndex(i) : ~back.RawIndex(i)));
    });

    [Fact]
    public void A_plain_text_of_a_thousand_characters_needs_one_run() =>
        Assert.Equal(2, TextMap.Runs(ArticleText.Plain(new string('x', 1000))).Length);

    [Theory]
    [InlineData("[0,2]")]
    [InlineData("[0,4]")]
    [InlineData("[0,2147483647]")]
    public void A_map_that_does_not_fit_its_text_is_refused(string runs) =>
        Assert.Throws<JsonException>(() => TextMap.FromRuns(JsonSerializer.Deserialize<ImmutableArray<int>>(runs), 3));

    [Fact]
    public void A_request_of_a_later_version_names_the_key_of_its_document()
    {
        var document = new BsonDocument { ["_id"] = "chat:17" }.With(Sample.Event("chat:17"), StoredJson.Form.InboundEvent);
        document["J"] = document["J"].AsString.Replace("\"help\"", "\"foretell\"", StringComparison.Ordinal);
        var error = Assert.Throws<StoredFormException>(() => document.Read(StoredJson.Form.InboundEvent));
        Assert.Contains("chat:17", error.Message, StringComparison.Ordinal);
        Assert.Contains("foretell", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(100_000)]
    public void A_text_of_any_length_comes_back(int length)
    {
        var note = Sample.Event("e1", new Request.CheckText(string.Concat(Enumerable.Repeat("ü\n\u0000", length))));
        var document = new BsonDocument { ["_id"] = "e1" }.With(note, StoredJson.Form.InboundEvent);
        Assert.True(BsonSerializer.Serialize(document).Length < 50_000);
        Assert.Equal(note, document.Read(StoredJson.Form.InboundEvent));
        Assert.Equal(note, document.With(note, StoredJson.Form.InboundEvent).Read(StoredJson.Form.InboundEvent));
        Assert.Equal(JsonSerializer.Serialize(note, StoredJson.Form.InboundEvent), document.JsonOf());
    }

    [Fact]
    public void What_a_change_can_hold_is_known_here() =>
        Assert.Equal(
            ["Day", "Desk", "Dossier", "Events", "Gone", "Next", "NoPlan", "Outgoing", "Plan", "Settles"],
            typeof(Change).GetProperties().Where(p => p.CanWrite).Select(p => p.Name).Order());
}
