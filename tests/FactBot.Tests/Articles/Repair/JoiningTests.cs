namespace FactBot.Tests.Articles.Repair;

/// <summary>"|" stands for the blank lines that a scrape leaves around a link, "▯" for lost words.</summary>
public class JoiningTests
{
    private const string Lead = "The ferry ran aground on Tuesday with forty people on board, the harbour office said.";

    [Theory]
    [InlineData("The company|firmly rejected|the report on Monday.", "The company firmly rejected the report on Monday.")]
    [InlineData("A spokesman for the|Harbour Post|told readers to wait.", "A spokesman for the Harbour Post told readers to wait.")]
    [InlineData("It was bought in May by|Norvia AB|, which builds cranes.", "It was bought in May by Norvia AB, which builds cranes.")]
    [InlineData("The bill came to $|4.2 million|for the north pier alone.", "The bill came to $4.2 million for the north pier alone.")]
    [InlineData("The pier (|built in 1910|) was closed for the winter.", "The pier (built in 1910) was closed for the winter.")]
    [InlineData("The mayor's|brother|'s firm was paid twice, records show.", "The mayor's brother's firm was paid twice, records show.")]
    [InlineData("Engineers at|\"Port House\"|declined to sign the plans.", "Engineers at \"Port House\" declined to sign the plans.")]
    [InlineData("The letter was sent to Mr.|Lind|before the vote.", "The letter was sent to Mr. Lind before the vote.")]
    [InlineData("The inspectors went to the U.S.|embassy|on Friday.", "The inspectors went to the U.S. embassy on Friday.")]
    [InlineData("\"If the cables give way,|that is on them,\" she said.", "\"If the cables give way, that is on them,\" she said.")]
    [InlineData("The firm is called the|\"heron\" of the trade|by its rivals.", "The firm is called the \"heron\" of the trade by its rivals.")]
    [InlineData("Three of the cables|-- the oldest ones --|had rusted through.", "Three of the cables -- the oldest ones -- had rusted through.")]
    public void Pieces_of_a_sentence_around_a_link_are_joined(string text, string expected) =>
        Assert.Equal([Lead, expected], Repaired.Counted(Scraped(text)));

    [Theory]
    [InlineData("She said so to the|, which printed it.", "She said so to the \u25AF, which printed it.")]
    [InlineData("The ship's owner, the|reported that morning, is in debt.", "The ship's owner, the \u25AF reported that morning, is in debt.")]
    [InlineData("\"We saw nothing,\" the captain told|. \"It was dark.\"", "\"We saw nothing,\" the captain told \u25AF. \"It was dark.\"")]
    [InlineData("He told|that the lamp was out.", "He told \u25AF that the lamp was out.")]
    [InlineData("The owner has not responded to|request for comment.", "The owner has not responded to \u25AF request for comment.")]
    [InlineData("A crane made by|was lifted off the wreck.", "A crane made by \u25AF was lifted off the wreck.")]
    [InlineData("Shares in crane maker|(NRV) - Get Free Report|fell on Monday.", "Shares in crane maker \u25AF (NRV) fell on Monday.")]
    public void A_gap_is_drawn_where_words_are_lost(string text, string expected) =>
        Assert.Equal([Lead, expected], Repaired.Counted(Scraped(text)));

    [Theory]
    [InlineData("The council met the|alleged owner of the ship.", "The council met the alleged owner of the ship.")]
    [InlineData("He told|reporters that he was tired.", "He told reporters that he was tired.")]
    [InlineData("The crew responded to|requests for a statement.", "The crew responded to requests for a statement.")]
    [InlineData("Shares in Norvia|(NRV) - Get Free Report|fell on Monday.", "Shares in Norvia (NRV) fell on Monday.")]
    [InlineData("It was something that the crew|looked at|, he said.", "It was something that the crew looked at, he said.")]
    public void No_gap_is_drawn_where_the_words_go_on(string text, string expected) =>
        Assert.Equal([Lead, expected], Repaired.Counted(Scraped(text)));

    [Theory]
    [InlineData("reported that the ship was too heavy by half.", "\u25AF reported that the ship was too heavy by half.")]
    [InlineData("announced on Monday that it would close the pier.", "\u25AF announced on Monday that it would close the pier.")]
    [InlineData(", which owns the pier, said nothing.", "\u25AF, which owns the pier, said nothing.")]
    [InlineData("'s owner said nothing.", "\u25AF's owner said nothing.")]
    [InlineData("iPort Systems, which built the lamp, said nothing.", "iPort Systems, which built the lamp, said nothing.")]
    [InlineData("without a lamp nobody could see the rock.", "without a lamp nobody could see the rock.")]
    public void A_small_beginning_after_a_finished_sentence_is_a_new_paragraph(string text, string expected) =>
        Assert.Equal([Lead, expected], Repaired.Counted(Scraped(text)));

    [Fact]
    public void A_paragraph_that_lost_its_last_word_is_not_joined_to_the_next()
    {
        const string next = "Harbour staff had warned of the rock since the spring, letters show.";
        Assert.Equal([Lead, "\"It could happen again,\" said the \u25AF", next, "It did."],
            Repaired.Counted($"{Lead}\n\n\"It could happen again,\" said the\n\n\n\n{next}\n\nIt did."));
    }

    [Fact]
    public void A_scrape_that_begins_without_its_subject_begins_with_a_gap() =>
        Assert.Equal(["\u25AF said that the ferry ran aground."], Repaired.Counted("said that the ferry ran aground."));

    [Theory]
    [InlineData("Dear Sir or Madam,\n\nThe pier is closed.")]
    [InlineData("Declared candidates.\n\n1.\n\nof.\n\n23.")]
    [InlineData("She reported from Port Lowe and he from the river, with help from Elvik\n\n---\n\nMore news.")]
    [InlineData("She went home.\n\nHe stayed.")]
    [InlineData("\"We saw nothing.\n\n\"It was dark,\" he said.")]
    [InlineData("What the crew said:\n\n\"We saw nothing.\"")]
    [InlineData("The light went out at 6 p.m.\n\nNobody saw it.")]
    public void Paragraphs_stay_apart(string text) => Assert.Equal(text, Repaired.Of(text).Repaired);

    private static string Scraped(string text) => Lead + "\n\n" + text.Replace("|", "\n\n\n", StringComparison.Ordinal);
}
