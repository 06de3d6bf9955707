using FactBot.Core.Domain;
using FactBot.Core.Handling;
using FactBot.Core.Requests;
using FactBot.Storage;
using FactBot.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace FactBot.Tests.Core.Handling;

public class HandlerTableTests
{
    [Fact]
    public void Every_request_has_a_handler()
    {
        using var store = LiteDbStore.InMemory(new FakeTimeProvider());
        var source = new FakeSource(new Reading.Unreadable(UnreadableKind.NotFound));
        var table = HandlerTable.Of(store, source, LearnedReader.Analyzer(), new AttachedFiles([]), new SampleArticle("", default));
        Assert.Equal(
            // What depends on the place is one of the others before it comes to a handler.
            typeof(Request).GetNestedTypes().Where(t => t.IsSubclassOf(typeof(Request)) && t != typeof(Request.ByPlace)).OrderBy(t => t.Name),
            table.Requests.OrderBy(t => t.Name));
    }
}
