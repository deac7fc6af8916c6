import { afterAll, describe, expect, test } from '@jest/globals';
import { addOnManifest, closeAll, expectRefusals, perform, values } from './world';

afterAll(closeAll);
const manifest = addOnManifest();
const C = 'CardService';
const action = `${C}.newAction().setFunctionName('main')`;
const section = (...widgets: string[]) => `${C}.newCardSection()${widgets.map((one) => `.addWidget(${one})`).join('')}`;
const card = (...widgets: string[]) => `${C}.newCardBuilder().addSection(${section(...widgets)}).build()`;
const paragraph = `${C}.newTextParagraph().setText('x')`;
const button = `${C}.newTextButton().setText('Go').setOnClickAction(${action})`;
const input = (name: string) => `${C}.newTextInput().setFieldName('${name}').setTitle('T')`;

/** The first section's widgets as JSON. */
async function widgets(...expressions: string[]): Promise<unknown[]> {
  const execution = await perform(`return ${card(...expressions)};`, { manifest }, { as: 'card' });
  expect(execution.error).toBeUndefined();
  const [first] = (execution.result?.cards ?? []) as { sections: { widgets: unknown[] }[] }[];
  return first?.sections[0]?.widgets ?? [];
}

describe('widgets become card JSON', () => {
  test('texts, images, dividers', async () => {
    expect(
      await widgets(
        `${C}.newTextParagraph().setText('<b>bold</b>')`,
        `${C}.newDivider()`,
        `${C}.newImage().setImageUrl('https://pictures.example/a.png').setAltText('A').setOpenLink(${C}.newOpenLink().setUrl('https://mail.example/x'))`,
        `${C}.newDecoratedText().setText('t').setTopLabel('a').setBottomLabel('b').setWrapText(true)
           .setStartIcon(${C}.newIconImage().setIcon(${C}.Icon.EMAIL).setAltText('mail').setImageCropType(${C}.ImageCropType.CIRCLE))
           .setButton(${button})`,
        `${C}.newDecoratedText().setText('t').setEndIcon(${C}.newIconImage().setMaterialIcon(${C}.newMaterialIcon().setName('label').setFill(true).setWeight(300).setGrade(0)))`,
        `${C}.newDecoratedText().setText('t').setSwitchControl(${C}.newSwitch().setFieldName('s').setValue('on').setSelected(true)
           .setControlType(${C}.SwitchControlType.CHECK_BOX).setOnChangeAction(${action}))`,
      ),
    ).toEqual([
      { textParagraph: { text: '<b>bold</b>' } },
      { divider: {} },
      {
        image: {
          imageUrl: 'https://pictures.example/a.png',
          altText: 'A',
          onClick: { openLink: { url: 'https://mail.example/x' } },
        },
      },
      {
        decoratedText: {
          text: 't',
          topLabel: 'a',
          bottomLabel: 'b',
          wrapText: true,
          startIcon: { knownIcon: 'EMAIL', altText: 'mail', imageType: 'CIRCLE' },
          button: { text: 'Go', onClick: { action: { function: 'main' } } },
        },
      },
      { decoratedText: { text: 't', endIcon: { materialIcon: { name: 'label', fill: true, weight: 300, grade: 0 } } } },
      {
        decoratedText: {
          text: 't',
          switchControl: {
            name: 's',
            value: 'on',
            selected: true,
            controlType: 'CHECK_BOX',
            onChangeAction: { function: 'main' },
          },
        },
      },
    ]);
  });

  test('buttons', async () => {
    expect(
      await widgets(
        `${button}.setAltText('says').setDisabled(true).setBackgroundColor('#ff0080').setTextButtonStyle(${C}.TextButtonStyle.FILLED_TONAL)`,
        `${C}.newButtonSet().addButton(${button}).addButton(
           ${C}.newImageButton().setIcon(${C}.Icon.STAR).setAltText('star').setOnClickOpenLinkAction(${action}))`,
      ),
    ).toEqual([
      {
        buttonList: {
          buttons: [
            {
              text: 'Go',
              altText: 'says',
              disabled: true,
              color: { red: 1, green: 0, blue: 128 / 255 },
              type: 'FILLED_TONAL',
              onClick: { action: { function: 'main' } },
            },
          ],
        },
      },
      {
        buttonList: {
          buttons: [
            { text: 'Go', onClick: { action: { function: 'main' } } },
            { icon: { knownIcon: 'STAR', altText: 'star' }, onClick: { openDynamicLinkAction: { function: 'main' } } },
          ],
        },
      },
    ]);
  });

  test('inputs', async () => {
    expect(
      await widgets(
        `${input('a')}.setHint('h').setValue('v').setMultiline(true).setOnChangeAction(${action})
           .setValidation(${C}.newValidation().setCharacterLimit(500).setInputType(${C}.InputType.TEXT))`,
        `${input('b')}.setSuggestions(${C}.newSuggestions().addSuggestion('one').addSuggestions(['two'])).setSuggestionsAction(${action})`,
        `${C}.newSelectionInput().setFieldName('c').setTitle('C').setType(${C}.SelectionInputType.DROPDOWN)
           .addItem('One', 1, true).addItem('None', '', false).setOnChangeAction(${action})`,
        `${C}.newSelectionInput().setFieldName('d').setType(${C}.SelectionInputType.MULTI_SELECT).setMultiSelectMaxSelectedItems(2)
           .setMultiSelectMinQueryLength(1).addMultiSelectItem('A', 'a', true, 'https://pictures.example/a.png', 'below')`,
        `${C}.newDatePicker().setFieldName('e').setTitle('E').setValueInMsSinceEpoch(86400000)`,
        `${C}.newTimePicker().setFieldName('f').setMinutes(30).setHours(3)`,
        `${C}.newDateTimePicker().setFieldName('g').setValueInMsSinceEpoch('5').setTimeZoneOffsetInMins(60).setOnChangeAction(${action})`,
      ),
    ).toEqual([
      {
        textInput: {
          name: 'a',
          label: 'T',
          hintText: 'h',
          value: 'v',
          type: 'MULTIPLE_LINE',
          onChangeAction: { function: 'main' },
          validation: { characterLimit: 500, inputType: 'TEXT' },
        },
      },
      {
        textInput: {
          name: 'b',
          label: 'T',
          initialSuggestions: { items: [{ text: 'one' }, { text: 'two' }] },
          autoCompleteAction: { function: 'main' },
        },
      },
      {
        selectionInput: {
          type: 'DROPDOWN',
          name: 'c',
          label: 'C',
          items: [
            { text: 'One', value: '1', selected: true },
            { text: 'None', value: '', selected: false },
          ],
          onChangeAction: { function: 'main' },
        },
      },
      {
        selectionInput: {
          type: 'MULTI_SELECT',
          name: 'd',
          multiSelectMaxSelectedItems: 2,
          multiSelectMinQueryLength: 1,
          items: [
            {
              text: 'A',
              value: 'a',
              selected: true,
              startIconUri: 'https://pictures.example/a.png',
              bottomText: 'below',
            },
          ],
        },
      },
      { dateTimePicker: { type: 'DATE_ONLY', name: 'e', label: 'E', valueMsEpoch: '86400000' } },
      { dateTimePicker: { type: 'TIME_ONLY', name: 'f', valueMsEpoch: '12600000' } },
      {
        dateTimePicker: {
          type: 'DATE_AND_TIME',
          name: 'g',
          valueMsEpoch: '5',
          timezoneOffsetDate: 60,
          onChangeAction: { function: 'main' },
        },
      },
    ]);
  });

  test('grids', async () => {
    expect(
      await widgets(
        `${C}.newGrid().setTitle('G').setNumColumns(2).setBorderStyle(${C}.newBorderStyle().setType(${C}.BorderType.STROKE).setStrokeColor('#000000').setCornerRadius(4))
           .setOnClickAction(${action})
           .addItem(${C}.newGridItem().setIdentifier('i').setTitle('t').setSubtitle('s').setLayout(${C}.GridItemLayout.TEXT_ABOVE)
             .setImage(${C}.newImageComponent().setImageUrl('https://pictures.example/a.png').setAltText('A')
               .setCropStyle(${C}.newImageCropStyle().setImageCropType(${C}.ImageCropType.RECTANGLE_CUSTOM).setAspectRatio(1.5))))`,
      ),
    ).toEqual([
      {
        grid: {
          title: 'G',
          columnCount: 2,
          borderStyle: { type: 'STROKE', strokeColor: { red: 0, green: 0, blue: 0 }, cornerRadius: 4 },
          onClick: { action: { function: 'main' } },
          items: [
            {
              id: 'i',
              title: 't',
              subtitle: 's',
              layout: 'TEXT_ABOVE',
              image: {
                imageUri: 'https://pictures.example/a.png',
                altText: 'A',
                cropStyle: { type: 'RECTANGLE_CUSTOM', aspectRatio: 1.5 },
              },
            },
          ],
        },
      },
    ]);
  });

  test('the card around them', async () => {
    const whole = `${C}.newCardBuilder().setName('n')
      .setHeader(${C}.newCardHeader().setTitle('t').setSubtitle('s').setImageUrl('https://pictures.example/a.png').setImageAltText('A').setImageStyle(${C}.ImageStyle.CIRCLE))
      .setPeekCardHeader(${C}.newCardHeader().setTitle('p')).setDisplayStyle(${C}.DisplayStyle.PEEK)
      .addCardAction(${C}.newCardAction().setText('More').setOpenLink(${C}.newOpenLink().setUrl('mailto:a@b.example').setOpenAs(${C}.OpenAs.OVERLAY).setOnClose(${C}.OnClose.RELOAD_ADD_ON)))
      .addSection(${section(paragraph, paragraph)}.setHeader('<i>h</i>').setCollapsible(true).setNumUncollapsibleWidgets(1))
      .setFixedFooter(${C}.newFixedFooter().setPrimaryButton(${button}.setTextButtonStyle(${C}.TextButtonStyle.FILLED)).setSecondaryButton(${button}))
      .build()`;
    const [printed] = await values([`JSON.parse(${whole}.printJson())`], { manifest });
    expect(printed).toEqual({
      name: 'n',
      header: {
        title: 't',
        subtitle: 's',
        imageUrl: 'https://pictures.example/a.png',
        imageAltText: 'A',
        imageType: 'CIRCLE',
      },
      peekCardHeader: { title: 'p' },
      displayStyle: 'PEEK',
      cardActions: [
        {
          actionLabel: 'More',
          onClick: { openLink: { url: 'mailto:a@b.example', openAs: 'OVERLAY', onClose: 'RELOAD' } },
        },
      ],
      sections: [
        {
          header: '<i>h</i>',
          collapsible: true,
          uncollapsibleWidgetsCount: 1,
          widgets: [{ textParagraph: { text: 'x' } }, { textParagraph: { text: 'x' } }],
        },
      ],
      fixedFooter: {
        primaryButton: { text: 'Go', type: 'FILLED', onClick: { action: { function: 'main' } } },
        secondaryButton: { text: 'Go', onClick: { action: { function: 'main' } } },
      },
    });
  });
});

describe('actions and responses', () => {
  test('an action carries texts, and says what it needs', async () => {
    const full = `${action}.setParameters({ a: '1', b: '' }).setLoadIndicator(${C}.LoadIndicator.SPINNER).setPersistValues(true)
      .addRequiredWidget('x').setAllWidgetsAreRequired(false)`;
    const [first] = await widgets(`${C}.newTextButton().setText('Go').setOnClickAction(${full})`, input('x'));
    expect(first).toMatchObject({
      buttonList: {
        buttons: [
          {
            onClick: {
              action: {
                function: 'main',
                parameters: [
                  { key: 'a', value: '1' },
                  { key: 'b', value: '' },
                ],
                loadIndicator: 'SPINNER',
                persistValues: true,
                requiredWidgets: ['x'],
                allWidgetsAreRequired: false,
              },
            },
          },
        ],
      },
    });
    const [none] = await widgets(`${C}.newTextButton().setText('Go').setOnClickAction(${action}.setParameters({}))`);
    expect(JSON.stringify(none)).not.toContain('parameters');
  });

  test('a response navigates, notifies, opens and tells that something changed', async () => {
    const response = `${C}.newActionResponseBuilder()
      .setNavigation(${C}.newNavigation().popToRoot().updateCard(${card(paragraph)}).pushCard(${card(paragraph)}).popCard().popToNamedCard('n'))
      .setNotification(${C}.newNotification().setText('done')).setStateChanged(true).build()`;
    const execution = await perform(`return ${response};`, { manifest }, { as: 'action' });
    const json = { sections: [{ widgets: [{ textParagraph: { text: 'x' } }] }] };
    expect(execution.result).toEqual({
      renderActions: {
        action: {
          navigations: [
            { popToRoot: true },
            { updateCard: json },
            { pushCard: json },
            { pop: true },
            { popToCard: 'n' },
          ],
          notification: { text: 'done' },
        },
      },
      stateChanged: true,
    });
    const link = await perform(
      `return ${C}.newActionResponseBuilder().setOpenLink(${C}.newOpenLink().setUrl('https://mail.example/#inbox')).build();`,
      { manifest },
      { as: 'action' },
    );
    expect(link.result).toEqual({ renderActions: { action: { link: { url: 'https://mail.example/#inbox' } } } });
  });
});

describe('builders refuse', () => {
  const refused: Record<string, [expression: string, message: RegExp][]> = {
    'what is not there': [
      [`${C}.newColumns()`, /CardService.newColumns is not in this runtime/],
      [`${C}.newKeyValue()`, /CardService.newKeyValue is not in this runtime/],
      [`${C}.newChip()`, /newChip is not in this runtime/],
      [`${C}.newTextParagraph().setMaxLines(2)`, /TextParagraph.setMaxLines is not in this runtime/],
      [`${C}.newTextInput().setPlaceholder('x')`, /TextInput.setPlaceholder is not in this runtime/],
      [`${C}.newDecoratedText().setIconUrl('https://x.example')`, /DecoratedText.setIconUrl is not in this runtime/],
      [`${C}.newTextButton().setComposeAction(1, 2)`, /setComposeAction is not in this runtime/],
      [`${C}.newCardBuilder().addWidget(${paragraph})`, /CardBuilder.addWidget is not in this runtime/],
      [`${C}.Icon.DOG`, /Icon.DOG is not in this runtime/],
      [`${C}.TextButtonStyle.TEXT`, /TextButtonStyle.TEXT is not in this runtime/],
    ],
    'what is not what it should be': [
      [
        `${C}.newTextParagraph().setText(5)`,
        /The parameters \(number\) don't match the method signature for CardService.TextParagraph.setText/,
      ],
      [`${C}.newTextParagraph().setText()`, /signature/],
      [`${C}.newTextParagraph().setText('a', 'b')`, /signature/],
      [`${C}.newTextParagraph(1)`, /signature/],
      [`${C}.newDecoratedText().setWrapText('yes')`, /signature/],
      [`${C}.newIconImage().setIcon('EMAIL')`, /signature/],
      [`${C}.newIconImage().setIcon(${C}.OnClose.RELOAD)`, /signature/],
      [`${C}.newCardSection().addWidget(${C}.newAction())`, /signature/],
      [`${C}.newCardSection().addWidget({ textParagraph: { text: 'x' } })`, /signature/],
      [`${C}.newNavigation().pushCard(${C}.newCardBuilder())`, /signature/],
      [`${C}.newAction().setParameters({ a: 1 })`, /signature/],
      [`${C}.newAction().setParameters({ a: null })`, /signature/],
      [`${C}.newAction().setParameters(['a'])`, /signature/],
      [`${C}.newSelectionInput().addItem('a', {}, true)`, /signature/],
      [`${C}.newSelectionInput().addItem('a', 'b')`, /signature/],
      [`${C}.newSuggestions().addSuggestions(['a', 1])`, /signature/],
      [`${C}.newTimePicker().setHours(24)`, /not 0 to 23/],
      [`${C}.newTimePicker().setMinutes(1.5)`, /signature/],
      [`${C}.newTextButton().setBackgroundColor('red')`, /#rrggbb/],
      [`${C}.newCardSection().setNumUncollapsibleWidgets(1.5)`, /signature/],
    ],
    'what is incomplete or contradictory': [
      [section(`${C}.newTextParagraph()`), /text: required/],
      [section(`${C}.newTextParagraph().setText('')`), /text: required/],
      [section(`${C}.newDecoratedText().setTopLabel('x')`), /text: required/],
      [section(`${C}.newTextButton().setText('x')`), /onClick: required/],
      [section(`${C}.newTextButton().setOnClickAction(${action})`), /needs text or icon/],
      [section(`${C}.newImageButton().setIcon(${C}.Icon.STAR).setOnClickAction(${action})`), /altText: required/],
      [section(`${C}.newImage().setImageUrl('https://x.example/a.png')`), /altText: required/],
      [
        section(`${C}.newImage().setImageUrl('http://x.example/a.png').setAltText('a')`),
        /imageUrl: not an https address/,
      ],
      [
        section(`${C}.newImage().setImageUrl('data:image/svg+xml;base64,AAAA').setAltText('a')`),
        /imageUrl: not an https address/,
      ],
      [
        section(
          `${C}.newDecoratedText().setText('x').setButton(${button}).setEndIcon(${C}.newIconImage().setIcon(${C}.Icon.STAR))`,
        ),
        /only one of/,
      ],
      [
        section(`${C}.newDecoratedText().setText('x').setStartIcon(${C}.newIconImage())`),
        /needs knownIcon or iconUrl or materialIcon/,
      ],
      [
        section(`${C}.newDecoratedText().setText('x').setStartIcon(${C}.newIconImage().setIcon(${C}.Icon.NONE))`),
        /unknown icon NONE/,
      ],
      [
        section(
          `${C}.newDecoratedText().setText('x').setStartIcon(${C}.newIconImage().setIcon(${C}.Icon.STAR).setIconUrl('https://x.example/i.png'))`,
        ),
        /only one of/,
      ],
      [
        section(`${button}.setOpenLink(${C}.newOpenLink().setUrl('mailto:x@y.example'))`),
        /only one of action, openLink/,
      ],
      [section(`${C}.newTextInput().setTitle('T')`), /name: required/],
      [section(`${C}.newTextInput().setFieldName('a')`), /label: required/],
      [
        section(`${input('a')}.setMultiline(true).setSuggestions(${C}.newSuggestions().addSuggestion('x'))`),
        /single line/,
      ],
      [section(`${input('a')}.setSuggestions(${C}.newSuggestions())`), /items: required/],
      [
        section(`${input('a')}.setValidation(${C}.newValidation().setCharacterLimit(0))`),
        /characterLimit: not positive/,
      ],
      [section(`${C}.newSelectionInput().setFieldName('a')`), /items: required/],
      [
        section(
          `${C}.newSelectionInput().setFieldName('a').setType(${C}.SelectionInputType.DROPDOWN).addItem('a', 'a', true).addItem('b', 'b', true)`,
        ),
        /2 selected of one/,
      ],
      [
        section(
          `(function (s) { for (var i = 0; i < 101; i += 1) s.addItem('i' + i, i, false); return s; })(${C}.newSelectionInput().setFieldName('a'))`,
        ),
        /101; at most 100/,
      ],
      [
        section(
          `(function (s) { for (var i = 0; i < 4; i += 1) s.addItem('i' + i, i, true); return s; })(${C}.newSelectionInput().setFieldName('a').setType(${C}.SelectionInputType.MULTI_SELECT))`,
        ),
        /4 selected of 3/,
      ],
      [
        section(`${C}.newSelectionInput().setFieldName('a').addItem('a', 'a', true).setMultiSelectMaxSelectedItems(2)`),
        /multi-select settings on CHECK_BOX/,
      ],
      [section(`${C}.newGrid().setNumColumns(3).addItem(${C}.newGridItem().setTitle('t'))`), /1 or 2/],
      [section(`${C}.newGrid()`), /items: required/],
      [
        section(
          `${C}.newDecoratedText().setText('x').setEndIcon(${C}.newIconImage().setMaterialIcon(${C}.newMaterialIcon().setName('a').setWeight(5)))`,
        ),
        /weight: unknown/,
      ],
      [section(`${C}.newDatePicker().setTitle('x')`), /name: required/],
      [`${C}.newCardBuilder().addSection(${C}.newCardSection())`, /widgets: required/],
      [`${C}.newCardBuilder().addSection(${section(paragraph)}.setNumUncollapsibleWidgets(1))`, /without collapsible/],
      [
        `${C}.newCardBuilder().addSection(${section(paragraph)}.setCollapsible(true).setNumUncollapsibleWidgets(2))`,
        /out of range/,
      ],
      [`${C}.newCardBuilder().setHeader(${C}.newCardHeader().setSubtitle('s'))`, /title: required/],
      [
        `${C}.newCardBuilder().setFixedFooter(${C}.newFixedFooter().setSecondaryButton(${button}))`,
        /primaryButton: required/,
      ],
      [`${C}.newCardBuilder().setFixedFooter(${C}.newFixedFooter().setPrimaryButton(${button}))`, /has to be FILLED/],
      [`${C}.newCardBuilder().addCardAction(${C}.newCardAction().setText('x'))`, /onClick: required/],
      [`${C}.newCardBuilder().build()`, /empty/],
      [card(input('a'), input('a')), /two inputs are named a/],
      [
        card(`${C}.newTextButton().setText('x').setOnClickAction(${action}.addRequiredWidget('gone'))`),
        /requires the input gone/,
      ],
    ],
    'links and functions that are not the script’s': [
      [section(`${C}.newTextButton().setText('x').setOnClickAction(${C}.newAction())`), /function: required/],
      [
        section(`${C}.newTextButton().setText('x').setOnClickAction(${C}.newAction().setFunctionName('gone'))`),
        /gone is not a top-level function/,
      ],
      [
        `${C}.newActionResponseBuilder().setOpenLink(${C}.newOpenLink().setUrl('https://other.example/'))`,
        /openLinkUrlPrefixes/,
      ],
      [
        `${C}.newActionResponseBuilder().setOpenLink(${C}.newOpenLink().setUrl('http://mail.example/'))`,
        /not an https, mailto or tel/,
      ],
      [
        `${C}.newActionResponseBuilder().setOpenLink(${C}.newOpenLink().setUrl('javascript:alert(1)'))`,
        /not an https, mailto or tel/,
      ],
      [`${C}.newActionResponseBuilder().setNotification(${C}.newNotification()).build()`, /notification: has no text/],
      [
        `${C}.newActionResponseBuilder().setNavigation(${C}.newNavigation()).setNotification(${C}.newNotification().setText('x')).setNavigation(5)`,
        /signature/,
      ],
    ],
    'a part that is changed after it was used': [
      [
        `(function (p) { ${C}.newCardSection().addWidget(p); p.setText('y'); })(${paragraph})`,
        /already part of something else/,
      ],
    ],
  };

  // One execution for a whole group: it names the expression that was let through.
  test.each(Object.entries(refused))('%s', async (_what, cases) => {
    await expectRefusals(cases, { manifest });
  });

  test('more than 100 sections, 100 widgets in one, or 100 on the card', async () => {
    const many = (sections: number, each: number) =>
      `(function (card) {
         for (var i = 0; i < ${sections}; i += 1) {
           var section = ${C}.newCardSection();
           for (var j = 0; j < ${each}; j += 1) section.addWidget(${paragraph});
           card.addSection(section);
         }
         return card.build().printJson().length > 0;
       })(${C}.newCardBuilder())`;
    expect(await values([many(100, 1), many(1, 100), many(2, 50)], { manifest })).toEqual([true, true, true]);
    await expectRefusals(
      [
        [many(101, 1), /101 sections/],
        [many(1, 101), /101 widgets; a section takes at most 100/],
        [many(3, 34), /102 widgets; those after the 100th are not shown/],
      ],
      { manifest },
    );
  });

  test('an https link when the manifest names no prefix', async () => {
    await expectRefusals([
      [
        `${C}.newActionResponseBuilder().setOpenLink(${C}.newOpenLink().setUrl('https://mail.example/'))`,
        /openLinkUrlPrefixes/,
      ],
    ]);
  });
});
