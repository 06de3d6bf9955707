using FactBot.Core.Domain;
using FactBot.Core.Messages;
using FactBot.Core.Requests;
using FactBot.Core.Views;

namespace FactBot.Tests.Core.Handling;

public class EventResponsesTests
{
    [Theory]
    [InlineData("m7")]
    [InlineData(null)]
    public void A_private_answer_names_the_message_that_asked(string? message)
    {
        var asked = new InboundEvent(new EventKey("e1"), new Place("talk", "w", "metro"), new Actor(new Person("talk", "w", "u1", "ana")), new Request.WhoSees()) { MessageId = message };
        Assert.Equal(message, asked.Privately(new View.Response("a")).MessageId);
    }
}
