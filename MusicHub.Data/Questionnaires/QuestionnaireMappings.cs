using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MusicHub.Domain.Questionnaires;

namespace MusicHub.Data.Questionnaires;

internal sealed class QuestionnaireMapping : IEntityTypeConfiguration<Questionnaire>
{
    public void Configure(EntityTypeBuilder<Questionnaire> builder)
    {
        builder.Ignore(questionnaire => questionnaire.Questions);
        builder.Property(questionnaire => questionnaire.Name).HasMaxLength(Questionnaire.LongestName);
        builder.HasIndex(questionnaire => new { questionnaire.SeriesId, questionnaire.Number }).IsUnique();
        builder.HasMany(questionnaire => questionnaire.Scale).WithOne().HasForeignKey(step => step.QuestionnaireId);
        builder.HasMany(questionnaire => questionnaire.Sections).WithOne().HasForeignKey(section => section.QuestionnaireId);
    }
}

internal sealed class ScaleStepMapping : IEntityTypeConfiguration<ScaleStep>
{
    public void Configure(EntityTypeBuilder<ScaleStep> builder)
    {
        builder.Property(step => step.Name).HasMaxLength(ScaleStep.LongestName);
        builder.Property(step => step.Description).HasMaxLength(ScaleStep.LongestDescription);
        builder.HasIndex(step => new { step.QuestionnaireId, step.Rating }).IsUnique();
    }
}

internal sealed class QuestionSectionMapping : IEntityTypeConfiguration<QuestionSection>
{
    public void Configure(EntityTypeBuilder<QuestionSection> builder)
    {
        builder.Property(section => section.Title).HasMaxLength(SectionWords.LongestTitle);
        builder.Property(section => section.Intro).HasMaxLength(SectionWords.LongestIntro);
        builder.HasMany(section => section.Questions).WithOne().HasForeignKey(question => question.SectionId);
    }
}

internal sealed class QuestionMapping : IEntityTypeConfiguration<Question>
{
    public void Configure(EntityTypeBuilder<Question> builder)
    {
        builder.Property(question => question.Text).HasMaxLength(QuestionWords.LongestText);
        builder.Property(question => question.Hint).HasMaxLength(QuestionWords.LongestHint);
        builder.Property(question => question.Unit).HasMaxLength(QuestionWords.LongestUnit);
        builder.HasMany(question => question.Options).WithOne().HasForeignKey(option => option.QuestionId);
    }
}

internal sealed class QuestionOptionMapping : IEntityTypeConfiguration<QuestionOption>
{
    public void Configure(EntityTypeBuilder<QuestionOption> builder) => builder.Property(option => option.Text).HasMaxLength(QuestionWords.LongestOption);
}
